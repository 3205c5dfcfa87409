import { refuse } from "#ground/kernel/refusal.ts"
import { findPending } from "#gate/accounts/steps/pending-rows.ts"
import type { SignInPractice } from "#gate/accounts/place.ts"
import type { NextStep } from "#gate/accounts/contract.ts"
import { askCode } from "#gate/accounts/steps/steps.ts"
import { getUser } from "#gate/accounts/users/user-rows.ts"

/** Sends a code for a sign-in that is under way: another one, or the first where another step was asked. */
export async function sendCodeAgain(place: SignInPractice, pendingToken: string): Promise<NextStep> {
  const pending = await place.look((at) => findPending(at, pendingToken))
  if (pending === undefined) throw refuse("accounts.sign-in-over")
  return place.change(
    { event: "accounts.code-sent", action: "E", object: "account", thing: pending.user },
    async (at) => {
      const user = await getUser(at, pending.user)
      return askCode(at, user, { for: "sign-in", by: pending.by, boundTo: pending.hash })
    },
  )
}
