import type { Room } from "#ground/kernel/room.ts"
import { changeOrganisation } from "./change-organisation.ts"
import { createOrganisation } from "./create-organisation.ts"
import { getOrganisation } from "./get-organisation.ts"
import { organisationTables } from "./migrations/2026-11-22-organisations.ts"
import { may } from "./permissions.ts"
import { searchOrganisations } from "./search-organisations.ts"
import { openOrganisationTable } from "./open-table.ts"
import { organisationTable, organisationTokenTable } from "./tables.ts"
import { words } from "./words.ts"

export { may as mayWithOrganisations } from "./permissions.ts"
export { getOrganisationRecord, listOrganisations } from "./rows.ts"
export { findOrganisations } from "./search-organisations.ts"

export const organisations: Room = {
  words,
  tables: [organisationTable, organisationTokenTable],
  operations: [createOrganisation, getOrganisation, changeOrganisation, searchOrganisations],
  dataKinds: [],
  migrations: [organisationTables],
  permissions: Object.values(may),
  openTables: [openOrganisationTable],
  jobs: [],
}
