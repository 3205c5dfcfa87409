import { randomBytes } from "#ground/crypto/key.ts"
import type { Keys, Look } from "#ground/kernel/scope.ts"

/** A token that travels in a cookie or a link: 32 bytes from the system's random source. */
export const newToken = (): string => randomBytes(32).toString("base64url")

/** For what tokens count; each is worthless for anything else. */
export const tokenKinds = [
  "session",
  "half-sign-in",
  "half-sign-in-by-provider",
  "passkey-sign-in",
  "passkey-challenge",
  "password-link",
  "invitation",
  "email-change",
  "email-undo",
  "eid-browser",
  "eid-ticket",
  "oidc-state",
  "device",
  "device-owner",
] as const

/** For what a token counts. */
export type TokenKind = (typeof tokenKinds)[number]

/** What a token is hashed with. */
type Hasher = Pick<Look, "audience"> & { readonly keys: Pick<Keys, "tokenHash"> }

/**
 * What is stored of a token: keyed, and bound to its kind and to the audience that it was made for. Who can write in the database but
 * has no key cannot make a row that is found by a token of theirs; and a token of one site is worth nothing at another.
 */
export const hashToken = (at: Hasher, kind: TokenKind, token: string): string =>
  at.keys.tokenHash(`${at.audience.name} ${kind}`, token)
