import { refuse } from "#ground/kernel/refusal.ts"
import { findPending } from "./pending-rows.ts"
import type { Place } from "./place.ts"
import { stepOf } from "./steps.ts"
import { getUser } from "./user-rows.ts"

type NextStep = Awaited<ReturnType<ReturnType<typeof stepOf>["begin"]>>

/** Sends another code for a sign-in that is under way; the one before no longer works. */
export async function sendCodeAgain(place: Place, pendingToken: string): Promise<NextStep> {
  const pending = await place.look((at) => findPending(at, pendingToken))
  if (pending === undefined) throw refuse("accounts.sign-in-over")
  return place.change(
    { event: "accounts.code-sent", action: "E", object: "account", thing: pending.user },
    async (at) => {
      const user = await getUser(at, pending.user)
      return stepOf(user).begin(at, user, { for: "sign-in", boundTo: pending.hash })
    },
  )
}
