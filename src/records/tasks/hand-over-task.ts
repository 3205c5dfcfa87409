import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser, type Look } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { asSeen } from "./as-seen.ts"
import { handOverTask as act } from "./contract.ts"
import { taskLog } from "./log.ts"
import { getSeenTask } from "./readable.ts"
import { type TaskRecord, updateTask } from "./rows.ts"
import { checkMay, chosenAssignee } from "./assignee.ts"
import type { AssigneeId } from "./tables.ts"

export const handOverTask = change(act, {
  needs: "signed-in",
  logs: taskLog("tasks.handed-over", "U"),
  run: async (at, { note, team, user, ...seen }) => {
    const { task, seal } = await getSeenTask(at, seen)
    await checkMay(at, task, "handOver")
    if (team === undefined && user === undefined) throw refuse("tasks.one-assignee", { field: "user" })
    const to = await chosenAssignee(at, { team, user })
    if (isSame(to, task.assignee)) throw refuse("tasks.has-it-already", { field: team === undefined ? "user" : "team" })
    return asSeen(at, await updateTask(at, seal, task, givenTo(at, task, to, note)))
  },
})

/** A task in other hands, and that it went there. */
export const givenTo = (
  at: Look,
  { content }: TaskRecord,
  to: AssigneeId,
  note?: string,
): Pick<TaskRecord, "assignee" | "content"> => ({
  assignee: to,
  content: {
    ...content,
    handovers: [...content.handovers, { at: instantText(at.now), by: actingUser(at), to, note }],
  },
})

const isSame = (one: AssigneeId, other: AssigneeId): boolean =>
  "user" in one ? "user" in other && one.user === other.user : "team" in other && one.team === other.team
