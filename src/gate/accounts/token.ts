import { hash } from "node:crypto"
import { randomBytes } from "#ground/crypto/key.ts"

/** A token that travels in a cookie or a link: 32 bytes from the system's random source. */
export const newToken = (): string => randomBytes(32).toString("base64url")

/** What is stored of a token. The token is 256 random bits, so that a hash without key or salt gives nothing away. */
export const hashToken = (token: string): string => hash("sha256", token, "base64url")
