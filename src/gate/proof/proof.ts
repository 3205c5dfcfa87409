import type { Room } from "#ground/kernel/room.ts"
import { keepWhatIsNotProven } from "./keep-what-is-not-proven.ts"
import { migrationTable, tableStateTable } from "./tables.ts"
import { tellTroubles } from "./tell-job.ts"
import { proofTables } from "./migrations/2026-12-01-proof.ts"
import { words } from "./words.ts"

export { adoptAll, adoptMade, type Proving } from "./adopt.ts"
export type { Anchor } from "./changes.ts"
export { Findings } from "./findings.ts"
export { type OpenProofs, openProofs } from "./open-proofs.ts"
export { migrationTable } from "./tables.ts"
export { soundAlone } from "./row-proof.ts"
export { countersOf, staleTables, verifyProofs } from "./verify-proofs.ts"

/** The step from which on a practice has proofs: what comes from before it is proven when it is first opened. */
export const firstProven: string = proofTables.name

export const proof: Room = {
  words,
  tables: [tableStateTable, migrationTable],
  operations: [],
  dataKinds: [],
  migrations: [proofTables],
  permissions: [],
  jobs: [tellTroubles],
  holds: keepWhatIsNotProven,
}
