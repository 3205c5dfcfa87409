import { change } from "#ground/kernel/operation.ts"
import { ruleAsShown } from "./as-shown.ts"
import { changeFolderRule as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { getSeenRule, updateRule } from "./rule-rows.ts"
import { checkedRule } from "./where.ts"

export const changeFolderRule = change(act, {
  needs: may["folders.manage"],
  logs: { event: "folders.rule-changed", action: "U", object: "folder-rule", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id, version, ...given }) => {
    const seen = await getSeenRule(at, { id, version })
    const rule = checkedRule(at, given)
    return ruleAsShown(at, await updateRule(at, seen, { rule, isOn: false, switchedOnBy: undefined }))
  },
})
