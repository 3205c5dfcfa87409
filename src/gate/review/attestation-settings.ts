import { change, look } from "#ground/kernel/operation.ts"
import { mayWithGroups } from "#gate/groups/groups.ts"
import { setSetting } from "#gate/settings/settings.ts"
import { getAttestationSettings as getAct, setAttestationSettings as setAct } from "./contract.ts"
import { attestationSetting, attestationSettings } from "./due.ts"

export const getAttestationSettings = look(getAct, {
  needs: mayWithGroups["groups.read"],
  logs: { nothing: "a setting of the practice" },
  run: attestationSettings,
})

export const setAttestationSettings = change(setAct, {
  needs: mayWithGroups["groups.manage"],
  logs: { event: "review.settings-set", action: "U", object: "setting" },
  run: async (at, settings) => {
    await setSetting(at, attestationSetting, settings)
    return {}
  },
})
