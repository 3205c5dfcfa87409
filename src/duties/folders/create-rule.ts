import { type FolderRuleId, newId } from "#ground/kernel/ids.ts"
import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { ruleAsShown } from "./as-shown.ts"
import { createFolderRule as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { insertRule, listRuleRecords, type RuleRecord } from "./rule-rows.ts"
import { checkedRule } from "./where.ts"

const mostRules = 50

export const createFolderRule = change(act, {
  needs: may["folders.manage"],
  logs: {
    event: "folders.rule-made",
    action: "C",
    object: "folder-rule",
    of: (_input, output) => ({ thing: output?.id }),
  },
  run: async (at, given) => {
    if ((await listRuleRecords(at)).length >= mostRules) throw refuse("folders.too-many-rules")
    const record: RuleRecord = {
      id: newId<FolderRuleId>(at.now),
      isOn: false,
      lastDay: "",
      version: 1,
      rule: checkedRule(at, given),
    }
    await insertRule(at, record)
    return ruleAsShown(at, record)
  },
})
