import { refuse } from "#ground/kernel/refusal.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { askPasskey, type PasskeySite } from "#gate/accounts/steps/passkey.ts"
import type { PasskeyRequest } from "#gate/accounts/contract.ts"
import { findPending } from "#gate/accounts/steps/pending-rows.ts"
import type { SignInPractice } from "#gate/accounts/place.ts"
import type { SessionFacts } from "#gate/accounts/sessions/sessions.ts"
import type { Occasion } from "#gate/accounts/steps/step.ts"
import { stepsOf } from "#gate/accounts/steps/steps.ts"
import { getUser, type UserRecord } from "#gate/accounts/users/user-rows.ts"

const log = (thing: string, object: "account" | "session") =>
  ({ event: "accounts.passkey-asked", action: "E", object, thing }) as const

/** Asks for a passkey as the second step of a sign-in that is under way. */
export async function askSignInPasskey(
  place: SignInPractice,
  pendingToken: string,
  site: PasskeySite,
): Promise<PasskeyRequest> {
  const pending = await place.look((at) => findPending(at, pendingToken))
  if (pending === undefined) throw refuse("accounts.sign-in-over")
  return place.change(log(pending.user, "account"), async (at) =>
    ask(at, await getUser(at, pending.user), { for: "sign-in", by: pending.by, boundTo: pending.hash }, site),
  )
}

/** Asks for a passkey to step up with. */
export const askStepUpPasskey = (
  place: SignInPractice,
  who: Pick<SessionFacts, "user" | "session">,
  site: PasskeySite,
): Promise<PasskeyRequest> =>
  place.change(log(who.session, "session"), async (at) =>
    ask(at, await getUser(at, who.user), { for: "step-up", boundTo: who.session }, site),
  )

async function ask(at: Change, user: UserRecord, occasion: Occasion, site: PasskeySite): Promise<PasskeyRequest> {
  if (!(await stepsOf(at, user, occasion)).includes("passkey")) throw refuse("accounts.step.not-allowed")
  return askPasskey(at, user.id, { purpose: occasion.for, boundTo: occasion.boundTo }, site)
}
