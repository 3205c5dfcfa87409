import { refuse } from "#ground/kernel/refusal.ts"
import { hashToken, type SignInPractice } from "#gate/accounts/accounts.ts"
import type { ProviderAnswer } from "./contract.ts"
import { claimEnd } from "./link-rows.ts"
import type { Claims, Providers } from "./provider.ts"
import { findProvider, type OwnProvider } from "./setting.ts"
import { type Errand, openTrip } from "./trip.ts"

export type Returned = { readonly provider: OwnProvider; readonly claims: Claims }

/**
 * Takes somebody in who is back from the provider, and gives what it says of them. The trip is over from here on, whatever
 * comes of it: the same answer never counts twice.
 */
export async function endTrip(
  place: SignInPractice,
  providers: Providers,
  errand: Errand,
  sealed: string,
  answer: ProviderAnswer,
): Promise<Returned> {
  const trip = await place.look(async (at) => openTrip(at, answer.state, sealed, errand))
  const isFirst = await place.change({ event: "oidc.returned", action: "E", object: "account" }, (at) =>
    claimEnd(at, hashToken(at, "oidc-state", answer.state), trip.endsAt),
  )
  if (!isFirst) throw refuse("oidc.over")
  const provider = await place.look(findProvider)
  // Who changed the provider in between did not mean those who were still with the one before.
  if (provider?.issuer !== trip.issuer || provider.clientId !== trip.clientId) throw refuse("oidc.over")
  const said = Object.fromEntries(
    Object.entries(answer).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
  return { provider, claims: await providers.redeem(provider, { ...trip, state: answer.state }, said) }
}
