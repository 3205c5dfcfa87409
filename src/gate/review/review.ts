import type { Room } from "#ground/kernel/room.ts"
import { attestGroup } from "./attest-group.ts"
import { getAttestationSettings, setAttestationSettings } from "./attestation-settings.ts"
import { getAttestation } from "./get-attestation.ts"
import { faultsWaiting, getFaults } from "./faults.ts"
import { listAttestations } from "./list-attestations.ts"
import { listUnused } from "./list-unused.ts"
import { reviewTables } from "./migrations/2026-11-22-review.ts"
import { tellNotProven } from "./not-proven.ts"
import { remind } from "./remind.ts"
import { reviewWaiting } from "./waiting.ts"
import { withdrawUnused } from "./withdraw-unused.ts"
import { openAttestationTable } from "./open-table.ts"
import { attestationTable, attestedGroupTable } from "./tables.ts"
import { words } from "./words.ts"

/** Looking back at rights: those that nobody uses, and who is in which group. */
export const review: Room = {
  words,
  tables: [attestationTable, attestedGroupTable],
  operations: [
    listUnused,
    withdrawUnused,
    getFaults,
    getAttestation,
    attestGroup,
    listAttestations,
    getAttestationSettings,
    setAttestationSettings,
  ],
  dataKinds: [],
  migrations: [reviewTables],
  permissions: [],
  openTables: [openAttestationTable],
  jobs: [remind, tellNotProven],
  waits: [faultsWaiting, reviewWaiting],
}
