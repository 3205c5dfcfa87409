import { change } from "#ground/kernel/operation.ts"
import { asSeen } from "./as-seen.ts"
import { changeTask as act } from "./contract.ts"
import { taskLog } from "./log.ts"
import { getSeenTask } from "./readable.ts"
import { updateTask } from "./rows.ts"
import { checkMay } from "./assignee.ts"

export const changeTask = change(act, {
  needs: "signed-in",
  logs: taskLog("tasks.changed", "U"),
  run: async (at, { title, details, due, ...seen }) => {
    const { task, seal } = await getSeenTask(at, seen)
    await checkMay(at, task, "change")
    const content = {
      ...task.content,
      title: title ?? task.content.title,
      details: details === undefined ? task.content.details : (details ?? undefined),
    }
    return asSeen(at, await updateTask(at, seal, task, { due: due ?? task.due, content }))
  },
})
