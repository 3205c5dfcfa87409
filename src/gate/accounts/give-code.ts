import type { Origin } from "#ground/kernel/actor.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Me } from "./contract.ts"
import { meOf } from "./me.ts"
import { deletePending, findPending } from "./pending-rows.ts"
import type { Place } from "./place.ts"
import { requireSecondStep } from "./second-step.ts"
import { openSession } from "./sessions.ts"
import { getUser } from "./user-rows.ts"

/** The second step of signing in. Gives the session's token, for the door's cookie, and who is signed in. */
export async function giveCode(
  place: Place,
  pendingToken: string,
  code: string,
  from: Origin,
): Promise<{ readonly session: string; readonly me: Me }> {
  const pending = await place.look((at) => findPending(at, pendingToken))
  if (pending === undefined) throw refuse("accounts.sign-in-over")
  const occasion = { for: "sign-in", boundTo: pending.hash } as const
  await requireSecondStep(place, { user: pending.user, step: pending.step, occasion, code }, from)
  const log = { event: "accounts.signed-in", action: "E", object: "account", thing: pending.user } as const
  return place.change(log, async (at) => {
    if (!(await deletePending(at, pending.hash))) throw refuse("accounts.sign-in-over")
    const user = await getUser(at, pending.user)
    const session = await openSession(at, user, from)
    return { session: session.token, me: await meOf(at, user, session.endsAt) }
  })
}
