import type { Room } from "#ground/kernel/room.ts"
import { keysTables } from "./migrations/2026-11-22-keys.ts"
import { stagesInOrder } from "./migrations/2026-11-22-keys-stages.ts"
import { settleKeys, rotateInTime } from "./rotate-job.ts"
import { keyRotationTable, tombstoneTable } from "./tables.ts"
import { words } from "./words.ts"

export { keyCare, type KeyCare } from "./care.ts"
export { type FoundKey, type FreshKey, Keyring } from "./keyring.ts"
export { copyKeyring, fillKeyring, keyringMigrations } from "./keyring-rows.ts"
export type { Erased, ErasureLedger } from "./ledger.ts"
export { type Custody, holdMasterKey } from "./master-key.ts"
export { practiceKeys, type PracticeKeys, wipePracticeKeys } from "./practice-keys.ts"
export { layTombstones, readRotationState } from "./tombstones.ts"
export { rotateKeys } from "./rotate-job.ts"
export { keyPlace, type WrapKeys } from "./wrapping.ts"

export const keys: Room = {
  words,
  tables: [tombstoneTable, keyRotationTable],
  operations: [],
  dataKinds: [],
  migrations: [keysTables, stagesInOrder],
  permissions: [],
  jobs: [settleKeys, rotateInTime],
}
