import type { Room } from "#ground/kernel/room.ts"
import { getBackupState } from "./get-state.ts"
import { listBackupRuns } from "./list-runs.ts"
import { archiveFigures } from "./migrations/2026-11-22-archive-figures.ts"
import { archiveTables } from "./migrations/2026-11-22-archive.ts"
import { may } from "./permissions.ts"
import { setBackupSettings } from "./settings.ts"
import { backupRunTable } from "./tables.ts"
import { backupsWaiting } from "./waiting.ts"
import { words } from "./words.ts"

export { backUp, type Saved } from "./backup.ts"
export { type KeysCopy, withLivingKeys } from "./living-keys.ts"
export { movePractice } from "./move.ts"
export { requirePassphrase } from "./passphrase.ts"
export { momentOf } from "./folders.ts"
export { practicesIn, restore, type Restored } from "./restore.ts"
export { noteRun } from "./rows.ts"
export { verifyBackup } from "./verify.ts"

/** The room that saves practices, and brings them back without those who were erased. */
export const backups: Room = {
  words,
  tables: [backupRunTable],
  operations: [getBackupState, listBackupRuns, setBackupSettings],
  dataKinds: [],
  migrations: [archiveTables, archiveFigures],
  permissions: Object.values(may),
  jobs: [],
  waits: [backupsWaiting],
}
