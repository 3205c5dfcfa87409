import type { Origin } from "#ground/kernel/actor.ts"
import { type Refusal, refuse } from "#ground/kernel/refusal.ts"
import type { Change } from "#ground/kernel/scope.ts"
import {
  type BegunSignIn,
  beginSecondStep,
  enter,
  findUser,
  findUserByEmail,
  type SignInPractice,
  recordSignIn,
  type SignedIn,
  tellUser,
  type UserRecord,
} from "#gate/accounts/accounts.ts"
import type { ProviderAnswer, Provider } from "./contract.ts"
import { endTrip, type Returned } from "./end-trip.ts"
import { findLink, findLinked, storeLink } from "./link-rows.ts"
import type { Claims, Providers } from "./provider.ts"

/** Signed in, or the second step is still to come. */
export type Finished = { readonly signedIn: SignedIn } | { readonly begun: BegunSignIn }

/** Ends a trip that was to sign in. */
export async function finishSignIn(
  place: SignInPractice,
  providers: Providers,
  trip: string,
  answer: ProviderAnswer,
  from: Origin,
): Promise<Finished> {
  const returned = await endTrip(place, providers, { for: "sign-in" }, trip, answer)
  const known = await place.look((at) => findLinked(at, returned.claims.subject))
  const log = { event: "oidc.recognised", action: "E", object: "account", thing: known } as const
  const outcome = await place.change(log, (at) => admit(at, returned, from))
  if (!("signedIn" in outcome || "begun" in outcome)) throw outcome
  return outcome
}

/** Gives a refusal instead of throwing it: what is written in the sign-in log must stay. */
async function admit(at: Change, { provider, claims }: Returned, from: Origin): Promise<Finished | Refusal> {
  const user = await recognise(at, claims)
  if (user?.state !== "active") {
    await recordSignIn(at, user?.id, "provider-refused", from)
    return refuse("oidc.no-account")
  }
  if ((await findLinked(at, claims.subject)) === undefined) {
    await storeLink(at, user.id, claims.subject)
    await tellUser(at, user, linkedMail, { provider: provider.name })
  }
  await recordSignIn(at, user.id, "provider-right", from)
  return hasSecondStep(provider, claims)
    ? { signedIn: await enter(at, user, from) }
    : { begun: await beginSecondStep(at, user, "provider") }
}

/** The account of a subject: the one that is linked to it, or the one with its verified address that was never linked. */
async function recognise(at: Change, { subject, email }: Claims): Promise<UserRecord | undefined> {
  const linked = await findLinked(at, subject)
  if (linked !== undefined) return findUser(at, linked)
  const user = email === undefined ? undefined : await findUserByEmail(at, email)
  return user !== undefined && (await findLink(at, user.id, subject.issuer)) === undefined ? user : undefined
}

/** Whether the provider says that it asked for a second step, in words that the practice chose to believe. */
const hasSecondStep = ({ secondStep }: Provider, { amr, acr, isRecent }: Claims): boolean =>
  isRecent && (amr.some((one) => secondStep.amr.includes(one)) || (acr !== undefined && secondStep.acr.includes(acr)))

export const linkedMail = { subject: "mail.oidc-linked.subject", text: "mail.oidc-linked.text" } as const
