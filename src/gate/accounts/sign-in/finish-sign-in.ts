import type { Origin } from "#ground/kernel/actor.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { authenticatorApp } from "#gate/accounts/steps/authenticator-app.ts"
import { forgetCodes } from "#gate/accounts/steps/code-rows.ts"
import type { Me } from "#gate/accounts/contract.ts"
import { makeDeviceToken } from "#gate/accounts/steps/device-token.ts"
import { emailCode } from "#gate/accounts/steps/email-code.ts"
import { noteDevice } from "#gate/accounts/steps/known-devices.ts"
import { meOf } from "./me.ts"
import { passkeyStep, type ShownPasskey } from "#gate/accounts/steps/passkey.ts"
import { deletePending, findPending } from "#gate/accounts/steps/pending-rows.ts"
import type { SignInPractice } from "#gate/accounts/place.ts"
import { recoveryCode } from "#gate/accounts/steps/recovery-codes.ts"
import { requireSecondStep } from "./second-step.ts"
import { openSession } from "#gate/accounts/sessions/sessions.ts"
import type { SecondStep } from "#gate/accounts/steps/step.ts"
import { getUser, type UserRecord } from "#gate/accounts/users/user-rows.ts"

/** The tokens of the session and of the browser, for the door's cookies, and who is signed in. */
export type SignedIn = { readonly session: string; readonly device: string; readonly me: Me }

/** Finishes the sign-in of a token with a second step, whichever of the user's it is. */
export async function finishSignIn<Given>(
  place: SignInPractice,
  pendingToken: string,
  step: SecondStep<Given>,
  given: Given,
  from: Origin,
): Promise<SignedIn> {
  const pending = await place.look((at) => findPending(at, pendingToken))
  if (pending === undefined) throw refuse("accounts.sign-in-over")
  const occasion = { for: "sign-in", by: pending.by, boundTo: pending.hash } as const
  await requireSecondStep(place, { user: pending.user, occasion, step, given }, from)
  const log = { event: "accounts.signed-in", action: "E", object: "account", thing: pending.user } as const
  return place.change(log, async (at) => {
    if (!(await deletePending(at, pending.hash))) throw refuse("accounts.sign-in-over")
    return enter(at, await getUser(at, pending.user), from)
  })
}

/** Opens a session for somebody who has shown twice who they are. Every way to sign in ends here. */
export async function enter(at: Change, user: UserRecord, from: Origin): Promise<SignedIn> {
  if (user.state !== "active") throw refuse("accounts.sign-in-over")
  await noteDevice(at, user, from)
  await forgetCodes(at, user.id)
  const session = await openSession(at, user, from)
  return { session: session.token, device: makeDeviceToken(at, user.id), me: await meOf(at, user, session.endsAt) }
}

/** The code that came by mail. */
export const giveCode = (place: SignInPractice, pendingToken: string, code: string, from: Origin): Promise<SignedIn> =>
  finishSignIn(place, pendingToken, emailCode, code, from)

/** The code of the authenticator app. */
export const giveTotp = (place: SignInPractice, pendingToken: string, code: string, from: Origin): Promise<SignedIn> =>
  finishSignIn(place, pendingToken, authenticatorApp, code, from)

/** One of the recovery codes. */
export const giveRecoveryCode = (
  place: SignInPractice,
  pendingToken: string,
  code: string,
  from: Origin,
): Promise<SignedIn> => finishSignIn(place, pendingToken, recoveryCode, code, from)

/** A passkey, beside the password. */
export const showPasskey = (
  place: SignInPractice,
  pendingToken: string,
  shown: ShownPasskey,
  from: Origin,
): Promise<SignedIn> => finishSignIn(place, pendingToken, passkeyStep, shown, from)
