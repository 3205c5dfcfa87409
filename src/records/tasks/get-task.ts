import { look } from "#ground/kernel/operation.ts"
import { asSeen } from "./as-seen.ts"
import { getTask as act } from "./contract.ts"
import { taskLog } from "./log.ts"
import { getTaskWithSeal } from "./readable.ts"

export const getTask = look(act, {
  needs: "signed-in",
  logs: taskLog("tasks.read", "R"),
  run: async (at, { id }) => asSeen(at, (await getTaskWithSeal(at, id)).task),
})
