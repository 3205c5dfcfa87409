import type { SessionId, UserId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { SealError } from "#ground/crypto/seal.ts"
import { limits } from "./limits.ts"

/** For what somebody went to the provider: to sign in, or to link the account of the session they have. */
export type Errand =
  | { readonly for: "sign-in" }
  | { readonly for: "link"; readonly user: UserId; readonly session: SessionId }

/** What must be remembered of somebody who is away at the provider. */
export type Trip = {
  readonly errand: Errand
  readonly issuer: string
  readonly clientId: string
  readonly redirectUri: string
  readonly nonce: string
  readonly verifier: string
  readonly endsAt: string
}

const place = (state: string) => ({ table: "oidc_trips", row: state })

/** The trip as it travels in the browser's cookie. It opens only together with the state that the provider brings back. */
export function sealTrip(at: Look, state: string, trip: Omit<Trip, "endsAt">): string {
  const endsAt = instantText(at.now.add({ minutes: limits.tripMinutes }))
  return Buffer.from(at.keys.practice.seal(place(state), { ...trip, endsAt } satisfies Trip)).toString("base64url")
}

/** Opens it again; refuses what is over, of another browser, or made up. */
export function openTrip(at: Look, state: string, sealed: string, errand: Errand): Trip {
  const trip = tryOpen(at, state, sealed)
  if (trip === undefined || trip.endsAt <= instantText(at.now) || !isSame(trip.errand, errand))
    throw refuse("oidc.over")
  return trip
}

function tryOpen(at: Look, state: string, sealed: string): Trip | undefined {
  try {
    return at.keys.practice.open<Trip>(place(state), Buffer.from(sealed, "base64url"))
  } catch (error) {
    if (error instanceof SealError) return undefined
    throw error
  }
}

const isSame = (one: Errand, other: Errand): boolean =>
  one.for === "link" && other.for === "link"
    ? one.user === other.user && one.session === other.session
    : one.for === other.for
