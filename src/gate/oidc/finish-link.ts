import { refuse } from "#ground/kernel/refusal.ts"
import { findUser, type SignInPractice, tellUser } from "#gate/accounts/accounts.ts"
import type { ProviderAnswer } from "./contract.ts"
import { endTrip } from "./end-trip.ts"
import { linkedMail } from "./finish-sign-in.ts"
import { findLinked, storeLink } from "./link-rows.ts"
import type { Providers } from "./provider.ts"
import type { Errand } from "./trip.ts"

/** Ends a trip that was to link the account of whoever is signed in. */
export async function finishLink(
  place: SignInPractice,
  providers: Providers,
  errand: Extract<Errand, { for: "link" }>,
  trip: string,
  answer: ProviderAnswer,
): Promise<void> {
  const { provider, claims } = await endTrip(place, providers, errand, trip, answer)
  const log = { event: "oidc.linked", action: "C", object: "account", thing: errand.user } as const
  await place.change(log, async (at) => {
    const linked = await findLinked(at, claims.subject)
    if (linked === errand.user) return
    if (linked !== undefined) throw refuse("oidc.taken")
    const user = await findUser(at, errand.user)
    if (user?.state !== "active") throw refuse("general.not-signed-in")
    await storeLink(at, user.id, claims.subject)
    await tellUser(at, user, linkedMail, { provider: provider.name })
  })
}
