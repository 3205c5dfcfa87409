import type { Look } from "#ground/kernel/scope.ts"
import { readRotationState } from "#gate/keys/keys.ts"
import type { BackupState } from "./contract.ts"
import { owedOf } from "./owed.ts"
import { keptSince, keysSavedAt, lastBackup, lastTrial } from "./rows.ts"
import { backupSettings } from "./settings.ts"

/** How the practice's backups stand, and what is owed to them. */
export async function stateNow(at: Look): Promise<Omit<BackupState, "may">> {
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
  return { ...known, owed: owedOf({ ...known, now: at.now, keptSince: await keptSince(at) }) }
}
