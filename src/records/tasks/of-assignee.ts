import type { TeamId, UserId } from "#ground/kernel/ids.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { dayText, instantText } from "#ground/kernel/time.ts"
import { countTasks, type Assignees } from "./list-rows.ts"
import type { TaskTables } from "./rows.ts"
import type { AssigneeId } from "./tables.ts"

/** How many open tasks a team has. */
export const countOpenOfTeam = (at: Look, team: TeamId): Promise<number> => countOpen(at, { users: [], teams: [team] })

/** How many open tasks a user has. */
export const countOpenOfUser = (at: Look, user: UserId): Promise<number> => countOpen(at, { users: [user], teams: [] })

const countOpen = async (at: Look, assignees: Assignees): Promise<number> =>
  (await countTasks(at, { assignees }, dayText(at.now, at.practice.zone))).open

/** Gives the open tasks of a team to another assignee, unread: who ends a team need not see what they are about. */
export async function giveAwayOfTeam(at: Change, team: TeamId, to: AssigneeId): Promise<void> {
  await tables<TaskTables>(at)
    .updateTable("tasks")
    .set((row) => ({
      user_id: "user" in to ? to.user : null,
      team_id: "team" in to ? to.team : null,
      version: row("version", "+", 1),
      changed_at: instantText(at.now),
    }))
    .where("team_id", "=", team)
    .where("done_at", "is", null)
    .execute()
}
