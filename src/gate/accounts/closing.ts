import type { UserId } from "#ground/kernel/ids.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { deleteInvitationsOf } from "./invitation-rows.ts"
import { deletePasswordLinksOf } from "./link-rows.ts"
import { deletePassword } from "./password-rows.ts"
import { deletePendingOf } from "./pending-rows.ts"
import { endSessions, sessionsChanged } from "./sessions.ts"
import { namesChanged } from "./user-names.ts"
import { takeStepsAway } from "./steps.ts"
import { setUserState } from "./user-rows.ts"

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
