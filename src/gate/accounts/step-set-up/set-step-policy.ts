import { change, look } from "#ground/kernel/operation.ts"
import { setSetting } from "#gate/settings/settings.ts"
import { named } from "#gate/accounts/audience.ts"
import { getStepPolicy as getAct, setStepPolicy as setAct } from "#gate/accounts/contract.ts"
import { may } from "#gate/accounts/permissions.ts"
import { sessionsChanged } from "#gate/accounts/sessions/sessions.ts"
import { stepPolicy, stepPolicySetting } from "#gate/accounts/steps/step-policy.ts"

export const getStepPolicy = look(getAct, {
  needs: may["accounts.set-policy"],
  logs: { nothing: "a setting of the practice" },
  run: stepPolicy,
})

export const setStepPolicy = change(setAct, {
  needs: may["accounts.set-policy"],
  stepUp: "settings",
  logs: { event: "accounts.step-policy-set", action: "U", object: "setting" },
  run: async (at, policy) => {
    await setSetting(at, named(at, stepPolicySetting), policy)
    // What somebody has to do first is asked anew, in every session.
    sessionsChanged(at)
    return {}
  },
})
