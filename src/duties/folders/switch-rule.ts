import { change } from "#ground/kernel/operation.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import { ruleAsShown } from "./as-shown.ts"
import { switchFolderRule as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { getSeenRule, switchRule } from "./rule-rows.ts"
import { requireTried } from "./tried.ts"

export const switchFolderRule = change(act, {
  needs: may["folders.manage"],
  stepUp: ({ on }) => (on ? "leaks" : undefined),
  logs: {
    event: "folders.rule-switched",
    action: "U",
    object: "folder-rule",
    of: ({ id, on }) => ({ thing: id, detail: [on ? "+on" : "-on"] }),
  },
  run: async (at, { on, ...seen }) => {
    const rule = await getSeenRule(at, seen)
    if (on) await requireTried(at, rule)
    // Its first night is the next one: what is switched on in the daytime does not begin at once.
    const lastDay = on ? dayText(at.now, at.practice.zone) : rule.lastDay
    const switched = { ...rule, isOn: on, lastDay, switchedOnBy: on ? actingUser(at) : undefined }
    await switchRule(at, switched)
    return ruleAsShown(at, switched)
  },
})
