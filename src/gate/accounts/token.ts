import { randomBytes } from "#ground/crypto/key.ts"
import type { Keys } from "#ground/kernel/scope.ts"

/** A token that travels in a cookie or a link: 32 bytes from the system's random source. */
export const newToken = (): string => randomBytes(32).toString("base64url")

/** For what a token counts; it is worthless for anything else. */
export type TokenKind =
  | "session"
  | "half-sign-in"
  | "half-sign-in-by-provider"
  | "passkey-sign-in"
  | "passkey-challenge"
  | "password-link"
  | "invitation"
  | "email-change"
  | "email-undo"
  | "eid-browser"
  | "eid-ticket"
  | "oidc-state"
  | "device"
  | "device-owner"

/**
 * What is stored of a token: keyed, and bound to its kind and to those who sign in at this site. Who can write in the database but
 * has no key cannot make a row that is found by a token of theirs.
 */
export const hashToken = (at: { readonly keys: Pick<Keys, "tokenHash"> }, kind: TokenKind, token: string): string =>
  at.keys.tokenHash(`staff ${kind}`, token)
