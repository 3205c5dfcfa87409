import { change, look } from "#ground/kernel/operation.ts"
import { setSetting } from "#gate/settings/settings.ts"
import { named } from "#gate/accounts/audience.ts"
import { getSessionRules as getAct, setSessionRules as setAct } from "#gate/accounts/contract.ts"
import { may } from "#gate/accounts/permissions.ts"
import { deleteIdleSessions, lockIdleSessions } from "./session-rows.ts"
import { sessionRules, sessionRulesSetting } from "./session-rules.ts"
import { sessionsChanged } from "./sessions.ts"

export const getSessionRules = look(getAct, {
  needs: may["accounts.set-policy"],
  logs: { nothing: "a setting of the practice" },
  run: async (at) => {
    const { idleMinutes, atIdle } = await sessionRules(at)
    return { idleMinutes, atIdle }
  },
})

export const setSessionRules = change(setAct, {
  needs: may["accounts.set-policy"],
  stepUp: "settings",
  logs: { event: "accounts.session-rules-set", action: "U", object: "setting" },
  run: async (at, chosen) => {
    const before = await sessionRules(at)
    const idleSince = at.now.subtract({ minutes: before.idleMinutes })
    // What is locked or over by the rules of before must not open by those of now.
    await (before.atIdle === "end" ? deleteIdleSessions(at, idleSince) : lockIdleSessions(at, idleSince))
    await setSetting(at, named(at, sessionRulesSetting), { ...chosen, hours: before.hours })
    sessionsChanged(at)
    return {}
  },
})
