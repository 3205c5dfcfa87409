import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { setSetting } from "#gate/settings/settings.ts"
import { type IdentifierSetting, setIdentifierSettings as act } from "#records/persons/contract.ts"
import { settingName } from "./identifier-settings.ts"
import { may } from "#records/persons/permissions.ts"

export const setIdentifierSettings = change(act, {
  needs: may["persons.manage-identifiers"],
  stepUp: "settings",
  logs: { event: "persons.identifier-settings-changed", action: "U", object: "setting" },
  run: async (at, settings) => {
    checkGround(settings.bsn, "bsn.ground")
    checkGround(settings.insz, "insz.ground")
    await setSetting(at, settingName, settings)
    return settings
  },
})

function checkGround({ kept, ground }: IdentifierSetting, field: string): void {
  if (kept && ground === undefined) throw refuse("persons.ground-missing", { field })
}
