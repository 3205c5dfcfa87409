import { change } from "#ground/kernel/operation.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { noteActivity } from "#records/persons/persons.ts"
import { asSeen } from "./as-seen.ts"
import { finishTask as act } from "./contract.ts"
import { taskLog } from "./log.ts"
import { getSeenTask } from "./readable.ts"
import { updateTask } from "./rows.ts"
import { checkMay } from "./assignee.ts"

export const finishTask = change(act, {
  needs: "signed-in",
  logs: taskLog("tasks.finished", "U"),
  run: async (at, seen) => {
    const { task, seal } = await getSeenTask(at, seen)
    await checkMay(at, task, "finish")
    const done = { at: instantText(at.now), by: actingUser(at) }
    if (task.person !== undefined) await noteActivity(at, task.person)
    return asSeen(at, await updateTask(at, seal, task, { done }))
  },
})
