import type { Permission } from "#ground/kernel/permission.ts"
import type { Room } from "#ground/kernel/room.ts"
import { catalogueOf } from "#gate/groups/groups.ts"
import type { Site } from "#gate/users/users.ts"
import { attestGroup } from "./attest-group.ts"
import { getAttestationSettings, setAttestationSettings } from "./attestation-settings.ts"
import { getAttestation, getDue } from "./get-attestation.ts"
import { listAttestations } from "./list-attestations.ts"
import { listUnused } from "./list-unused.ts"
import { reviewTables } from "./migrations/2026-11-22-review.ts"
import { getNotProven, tellNotProven } from "./not-proven.ts"
import { remind } from "./remind.ts"
import { withdrawUnused } from "./withdraw-unused.ts"
import { attestationTable } from "./open-table.ts"
import { reviewTableRules } from "./table-rules.ts"

/** What this room is told by the program: where the site is, and what rooms let people do. */
type Given = { readonly site: Site; readonly permissions: readonly Permission[] }

/** Looking back at rights: those that nobody uses, and who is in which group. */
export function reviewRoom({ site, permissions }: Given): Room {
  const all = catalogueOf(permissions)
  return {
    tables: reviewTableRules,
    operations: [
      listUnused(all),
      withdrawUnused(all),
      getDue,
      getNotProven,
      getAttestation(all),
      attestGroup(all),
      listAttestations,
      getAttestationSettings,
      setAttestationSettings,
    ],
    dataKinds: [],
    migrations: [reviewTables],
    permissions: [],
    openTables: [attestationTable],
    jobs: [remind(site), tellNotProven],
  }
}
