import { change } from "#ground/kernel/operation.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { asSeen } from "./as-seen.ts"
import { takeTask as act } from "./contract.ts"
import { givenTo } from "./hand-over-task.ts"
import { taskLog } from "./log.ts"
import { getSeenTask } from "./readable.ts"
import { updateTask } from "./rows.ts"
import { checkMay } from "./assignee.ts"

export const takeTask = change(act, {
  needs: "signed-in",
  logs: taskLog("tasks.taken", "U"),
  run: async (at, seen) => {
    const { task, seal } = await getSeenTask(at, seen)
    await checkMay(at, task, "take")
    return asSeen(at, await updateTask(at, seal, task, givenTo(at, task, { user: actingUser(at) })))
  },
})
