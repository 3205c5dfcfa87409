import { look } from "#ground/kernel/operation.ts"
import { readRotationState } from "#gate/keys/keys.ts"
import { getBackupState as act } from "./contract.ts"
import { owedOf } from "./owed.ts"
import { may } from "./permissions.ts"
import { keptSince, keysSavedAt, lastBackup, lastTrial } from "./rows.ts"
import { backupSettings } from "./settings.ts"

export const getBackupState = look(act, {
  needs: may["archive.read"],
  logs: { nothing: "tells of backups and of nobody" },
  run: async (at) => {
    const { waiting, waitingSince, rotatedAt } = await readRotationState(at.db)
    const known = {
      lastBackup: await lastBackup(at),
      lastTrial: await lastTrial(at),
      keysSaved: await keysSavedAt(at),
      keysRotated: rotatedAt,
      waiting,
      waitingSince,
      settings: await backupSettings(at),
    }
    const owed = owedOf({ ...known, now: at.now, keptSince: await keptSince(at) })
    return { ...known, owed, may: { set: at.may(may["archive.set"]) } }
  },
})
