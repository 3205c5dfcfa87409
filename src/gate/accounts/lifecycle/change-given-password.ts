import type { Origin } from "#ground/kernel/actor.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { requireCurrent } from "./change-password.ts"
import { findPasswordHash, storePasswordHash } from "#gate/accounts/passwords/password-rows.ts"
import { hashNewPassword } from "./set-password.ts"
import { deletePendingOf } from "#gate/accounts/steps/pending-rows.ts"
import type { SignInPractice } from "#gate/accounts/place.ts"
import { renewSession } from "#gate/accounts/sessions/session-rows.ts"
import { endSessions, type SessionFacts, sessionsChanged } from "#gate/accounts/sessions/sessions.ts"
import { getUser } from "#gate/accounts/users/user-rows.ts"

/**
 * Changes the password that a manager gave into one of the user's own. This session was opened with both steps and goes on,
 * with a new token, for the door's cookie; every other ends.
 */
export async function changeGivenPassword(
  place: SignInPractice,
  who: Pick<SessionFacts, "user" | "session">,
  { current, fresh }: { readonly current: string; readonly fresh: string },
  from: Origin,
): Promise<string> {
  const id = who.user
  const { user, hash } = await place.look(async (at) => ({
    user: await getUser(at, id),
    hash: await findPasswordHash(at, id),
  }))
  if (current === fresh) throw refuse("accounts.password-same")
  await requireCurrent(place, user, hash, current, from)
  const freshHash = await hashNewPassword(place, user, fresh)
  const log = { event: "accounts.password-changed", action: "U", object: "account", thing: id } as const
  return place.change(log, async (at) => {
    if ((await findPasswordHash(at, id)) !== hash) throw refuse("accounts.current-password-wrong")
    await storePasswordHash(at, id, freshHash)
    await deletePendingOf(at, id)
    await endSessions(at, id, "ended", (session) => session !== who.session)
    const token = await renewSession(at, who.session)
    sessionsChanged(at)
    return token
  })
}
