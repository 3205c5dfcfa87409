import { look } from "#ground/kernel/operation.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { getReminders as act } from "./contract.ts"
import { listUnreminded } from "./reminder-rows.ts"

export const getReminders = look(act, {
  needs: "signed-in",
  logs: { nothing: "one's own choice about mail" },
  run: async (at) => ({ wanted: !(await listUnreminded(at)).has(actingUser(at)) }),
})
