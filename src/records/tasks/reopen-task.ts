import { change } from "#ground/kernel/operation.ts"
import { asSeen } from "./as-seen.ts"
import { reopenTask as act } from "./contract.ts"
import { taskLog } from "./log.ts"
import { getSeenTask } from "./readable.ts"
import { updateTask } from "./rows.ts"
import { checkMay } from "./assignee.ts"

export const reopenTask = change(act, {
  needs: "signed-in",
  logs: taskLog("tasks.reopened", "U"),
  run: async (at, seen) => {
    const { task, seal } = await getSeenTask(at, seen)
    await checkMay(at, task, "reopen")
    return asSeen(at, await updateTask(at, seal, task, { done: undefined }))
  },
})
