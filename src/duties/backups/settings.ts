import { change } from "#ground/kernel/operation.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { getSetting, setSetting } from "#gate/settings/settings.ts"
import { type BackupSettings, setBackupSettings as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { usualSettings } from "./limits.ts"

const settingName = "archive"

/** After how many days the practice wants to be told. */
export const backupSettings = (at: Look): Promise<BackupSettings> => getSetting(at, settingName, usualSettings)

export const setBackupSettings = change(act, {
  needs: may["archive.set"],
  logs: {
    event: "archive.settings-changed",
    action: "U",
    object: "setting",
    of: ({ backupDays, trialDays }) => ({ detail: [`backup-days:${backupDays}`, `trial-days:${trialDays}`] }),
  },
  run: async (at, chosen) => {
    await setSetting(at, settingName, chosen)
    return chosen
  },
})
