import { refuse } from "#ground/kernel/refusal.ts"
import type { SignInPractice } from "#gate/accounts/accounts.ts"
import type { Providers } from "./provider.ts"
import { findProvider } from "./setting.ts"
import { type Errand, sealTrip } from "./trip.ts"

/** Sends somebody off to the practice's provider: the address to go to, and the trip for the door's cookie. */
export async function beginTrip(
  place: SignInPractice,
  providers: Providers,
  errand: Errand,
  redirectUri: string,
): Promise<{ readonly address: string; readonly trip: string }> {
  const provider = await place.look(findProvider)
  if (provider === undefined) throw refuse("oidc.provider.not-found")
  const { address, state, nonce, verifier } = await providers.leaveFor(provider, errand.for, redirectUri)
  const { issuer, clientId } = provider
  const trip = await place.look(async (at) =>
    sealTrip(at, state, { errand, issuer, clientId, redirectUri, nonce, verifier }),
  )
  return { address, trip }
}

/** What a visitor may know of the practice's provider: what stands on the button. */
export const providerName = (place: SignInPractice): Promise<string | undefined> =>
  place.look(async (at) => (await findProvider(at))?.name)
