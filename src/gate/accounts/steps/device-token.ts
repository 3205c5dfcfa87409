import type { UserId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { randomBytes } from "#ground/crypto/key.ts"
import { hashToken } from "#gate/accounts/token.ts"

/**
 * What a browser keeps in which somebody has signed in (the device cookie of OWASP): their tries from there have a count of their
 * own, and strangers who try their address, or sit in the same network, do not hold them up. It opens nothing and tells nobody who
 * they are. It is kept nowhere: it is proven by the practice's key, so that no row can be written that makes one.
 *
 * 22 signs of chance, 4 of the day it was made, 11 of whose it is, 43 of proof.
 */
const shape = /^(?<chance>[\w-]{22})(?<day>[0-9a-z]{4})(?<owner>[\w-]{11})(?<proof>[\w-]{43})$/

/** How long a browser is remembered in which nobody signs in. */
export const deviceDays = 365

const dayOf = (now: Temporal.Instant): number => Math.floor(now.epochMilliseconds / 86_400_000)
const ownerOf = (at: Pick<Look, "keys" | "audience">, user: UserId): string =>
  hashToken(at, "device-owner", user).slice(0, 11)
const proofOf = (at: Pick<Look, "keys" | "audience">, said: string): string => hashToken(at, "device", said)

/** Makes the token of a browser in which this user has just signed in. */
export function makeDeviceToken(at: Pick<Look, "keys" | "audience" | "now">, user: UserId): string {
  const chance = randomBytes(16).toString("base64url")
  const said = `${chance}${dayOf(at.now).toString(36).padStart(4, "0")}${ownerOf(at, user)}`
  return `${said}${proofOf(at, said)}`
}

/** The name under which tries from this browser are counted; nothing where none of these tokens is good, or of this user. */
export function knownDevice(
  at: Pick<Look, "keys" | "audience" | "now">,
  tokens: readonly string[],
  user?: UserId,
): string | undefined {
  for (const token of tokens) {
    const { chance = "", day = "", owner = "", proof = "" } = shape.exec(token)?.groups ?? {}
    const age = dayOf(at.now) - Number.parseInt(day, 36)
    const isGood = proof !== "" && proof === proofOf(at, `${chance}${day}${owner}`) && age >= 0 && age <= deviceDays
    if (isGood && (user === undefined || owner === ownerOf(at, user))) return chance
  }
  return undefined
}

/** Of two tokens with the same owner the older one is of no more use. */
export const ownerIn = (token: string): string | undefined => shape.exec(token)?.groups?.["owner"]
