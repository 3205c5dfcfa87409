import type { UserId } from "#ground/kernel/ids.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { deleteInvitationsOf } from "./invitation-rows.ts"
import { deletePasswordLinksOf } from "./link-rows.ts"
import { deletePassword } from "#gate/accounts/passwords/password-rows.ts"
import { deletePendingOf } from "#gate/accounts/steps/pending-rows.ts"
import { endSessions, sessionsChanged } from "#gate/accounts/sessions/sessions.ts"
import { namesChanged } from "#gate/accounts/users/user-names.ts"
import { takeStepsAway } from "#gate/accounts/steps/steps.ts"
import { setUserState } from "#gate/accounts/users/user-rows.ts"

/** Ends whatever a user is doing, or was about to do: sessions, sign-ins under way, links by mail. Gives how many sessions. */
export async function endEverything(at: Change, id: UserId): Promise<number> {
  await deletePendingOf(at, id)
  await deleteInvitationsOf(at, id)
  await deletePasswordLinksOf(at, id)
  const ended = await endSessions(at, id, "ended")
  sessionsChanged(at)
  return ended
}

/** Closes an account. Nothing of it opens any more; who comes back is invited anew and chooses a new password. */
export async function closeAccount(at: Change, id: UserId): Promise<number> {
  await setUserState(at, id, "ended")
  await deletePassword(at, id)
  await takeStepsAway(at, id)
  namesChanged(at)
  return endEverything(at, id)
}
