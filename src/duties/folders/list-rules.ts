import { look } from "#ground/kernel/operation.ts"
import { ruleAsShown } from "./as-shown.ts"
import { listFolderRules as act, type FolderRule } from "./contract.ts"
import { may } from "./permissions.ts"
import { listRuleRecords } from "./rule-rows.ts"

export const listFolderRules = look(act, {
  needs: may["folders.manage"],
  logs: { event: "folders.rules-listed", action: "R", object: "folder-rule" },
  run: async (at) => {
    const rules: FolderRule[] = []
    for (const record of await listRuleRecords(at)) rules.push(await ruleAsShown(at, record))
    return { rules }
  },
})
