import { actingUser } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import type { Waiting, WaitingSource } from "#ground/kernel/waiting.ts"
import { teamsOf } from "#gate/teams/teams.ts"
import { countTasks } from "./list-rows.ts"

/** One's own and those of one's teams, as the list of tasks counts them. */
export const tasksWaiting: WaitingSource = {
  place: "/tasks",
  needs: "signed-in",
  find: async (at) => {
    const user = actingUser(at)
    const assignees = { users: [user], teams: await teamsOf(at, user) }
    const { overdue, today } = await countTasks(at, { assignees }, dayText(at.now, at.practice.zone))
    const found: readonly Waiting[] = [
      { urgency: "look", text: at.say("tasks.waiting.overdue", { count: overdue }), count: overdue },
      { urgency: "know", text: at.say("tasks.waiting.today", { count: today }), count: today },
    ]
    return found.filter(({ count }) => count > 0)
  },
}
