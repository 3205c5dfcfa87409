import { change, look } from "#ground/kernel/operation.ts"
import { setSetting } from "#gate/settings/settings.ts"
import { getDormancy as getAct, setDormancy as setAct } from "./contract.ts"
import { dormancySetting, dormantSettings } from "./dormancy.ts"
import { may } from "./permissions.ts"

export const getDormancy = look(getAct, {
  needs: may["users.see"],
  logs: { nothing: "a setting of the practice" },
  run: dormantSettings,
})

export const setDormancy = change(setAct, {
  needs: may["users.manage"],
  stepUp: "settings",
  logs: { event: "users.dormancy-set", action: "U", object: "setting" },
  run: async (at, dormancy) => {
    await setSetting(at, dormancySetting, dormancy)
    return {}
  },
})
