import { change } from "#ground/kernel/operation.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { setReminders as act } from "./contract.ts"
import { putWanted } from "./reminder-rows.ts"

export const setReminders = change(act, {
  needs: "signed-in",
  logs: { event: "tasks.reminders-chosen", action: "U", object: "account" },
  run: async (at, { wanted }) => {
    await putWanted(at, actingUser(at), wanted)
    return { wanted }
  },
})
