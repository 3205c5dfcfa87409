import { clearToDestroy } from "#ground/kernel/ending.ts"
import { change } from "#ground/kernel/operation.ts"
import { removeTask as act } from "./contract.ts"
import { getSeenTask } from "./readable.ts"
import { deleteTask } from "./rows.ts"
import { checkMay } from "./assignee.ts"

export const removeTask = change(act, {
  needs: "signed-in",
  logs: {
    event: "tasks.removed",
    action: "D",
    object: "task",
    of: ({ id }, removed) => ({ person: removed?.person, thing: id }),
  },
  run: async (at, seen) => {
    const { task } = await getSeenTask(at, seen)
    await checkMay(at, task, "remove")
    const { person, dossier } = task
    const clearance = await clearToDestroy(person === undefined ? [] : [{ person, dossier, part: true }], at)
    await deleteTask(at, clearance, task)
    return { person }
  },
})
