import { createHmac, timingSafeEqual } from "node:crypto"
import { randomBytes } from "#ground/crypto/key.ts"

// RFC 6238 with the values that every authenticator app knows: HMAC-SHA-1, 30 seconds, six digits.
const stepSeconds = 30

/** As long as the hash (RFC 4226, section 4, R6). */
const secretBytes = 20

export const newTotpSecret = (): Buffer => randomBytes(secretBytes)

/** Which step of 30 seconds it is. */
export const totpStep = (now: Temporal.Instant): number => Math.floor(now.epochMilliseconds / 1000 / stepSeconds)

/** The code of a secret in a step (RFC 4226, section 5.3). */
export function totpCode(secret: Uint8Array, step: number): string {
  const moment = Buffer.alloc(8)
  moment.writeBigUInt64BE(BigInt(step))
  const mac = createHmac("sha1", secret).update(moment).digest()
  const number = mac.readUInt32BE(mac.readUInt8(mac.length - 1) & 0x0f) & 0x7fff_ffff
  return String(number % 1_000_000).padStart(6, "0")
}

/** The step that a code is of: this one, or one before or after for a clock that is not quite right. */
export function stepOfCode(secret: Uint8Array, code: string, now: Temporal.Instant): number | undefined {
  const middle = totpStep(now)
  const given = Buffer.from(code)
  const matches = [middle, middle - 1, middle + 1].filter((step) => {
    const right = Buffer.from(totpCode(secret, step))
    return given.length === right.length && timingSafeEqual(given, right)
  })
  return matches[0]
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"

/** Base32 (RFC 4648) without padding, as authenticator apps take a key that is typed. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("")
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, "0"), 2)]).join("")
}

/**
 * What the picture says to the app; the practice tells accounts apart, and the address whose they are. A colon parts the two,
 * so that no name may hold one (https://github.com/google/google-authenticator/wiki/Key-Uri-Format).
 */
export function totpUri(secret: Uint8Array, practice: string, email: string): string {
  const issuer = `Hoeder ${practice.replaceAll(":", "")}`
  const label = [issuer, email].map(encodeURIComponent).join(":")
  const said = {
    secret: base32(secret),
    issuer,
    algorithm: "SHA1",
    digits: 6,
    period: stepSeconds,
  }
  const query = Object.entries(said).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return `otpauth://totp/${label}?${query.join("&")}`
}
