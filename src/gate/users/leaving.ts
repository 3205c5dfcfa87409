import type { UserId } from "#ground/kernel/ids.ts"
import type { Resting } from "#ground/kernel/room.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import { groupNames, groupsOf } from "#gate/access/access.ts"
import { closeAccount } from "#gate/accounts/accounts.ts"
import { giveGroups } from "#gate/groups/groups.ts"
import { leaveAllTeams } from "#gate/teams/teams.ts"
import type { UserEvent } from "./contract.ts"
import { deleteEmailChange } from "./email-change-rows.ts"
import { recordEvent } from "./rows.ts"

/** What of other rooms rests on a user, in words. */
export const inWords = (at: Look, resting: readonly Resting[]) =>
  resting
    .filter(({ count }) => count > 0)
    .map(({ kind, count, names }) => ({ what: at.say(kind, { count }), count, names: [...names] }))

/** Closes an account and takes it out of every group and team. Gives how many sessions ended. */
export async function leave(
  at: Change,
  id: UserId,
  why: Extract<UserEvent["what"], "closed" | "closed-on-last-day" | "closed-unused">,
): Promise<number> {
  const before = [...(await groupNames(at, await groupsOf(at, id)))].toSorted()
  const ended = await closeAccount(at, id)
  await giveGroups(at, id, [], undefined)
  await leaveAllTeams(at, id)
  await deleteEmailChange(at, id)
  await recordEvent(at, id, why, { changes: before.length === 0 ? [] : [{ field: "groups", before, after: [] }] })
  return ended
}
