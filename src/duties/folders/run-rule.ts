import { change } from "#ground/kernel/operation.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { runAsShown } from "./as-shown.ts"
import { runFolderRule as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { getSeenRule } from "./rule-rows.ts"
import { insertRun } from "./run-rows.ts"
import { requireIdle, requireTried } from "./tried.ts"
import { workName } from "./work-name.ts"

export const runFolderRule = change(act, {
  needs: may["folders.manage"],
  stepUp: "leaks",
  logs: { event: "folders.run-asked", action: "E", object: "folder-rule", of: ({ id }) => ({ thing: id }) },
  run: async (at, seen) => {
    const rule = await getSeenRule(at, seen)
    await requireIdle(at, rule)
    await requireTried(at, rule)
    const run = await insertRun(at, rule, "run", actingUser(at))
    at.wake(workName)
    return runAsShown(at, run)
  },
})
