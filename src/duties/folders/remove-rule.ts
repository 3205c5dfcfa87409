import { change } from "#ground/kernel/operation.ts"
import { removeFolderRule as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { deleteRule, getSeenRule } from "./rule-rows.ts"
import { listRunsAtWork } from "./run-rows.ts"
import { stopRun } from "./stop-run.ts"

export const removeFolderRule = change(act, {
  needs: may["folders.manage"],
  logs: { event: "folders.rule-removed", action: "D", object: "folder-rule", of: ({ id }) => ({ thing: id }) },
  run: async (at, seen) => {
    const rule = await getSeenRule(at, seen)
    for (const run of await listRunsAtWork(at, rule.id)) await stopRun(at, run)
    await deleteRule(at, rule)
    return {}
  },
})
