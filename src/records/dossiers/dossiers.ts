import type { PersonId } from "#ground/kernel/ids.ts"
import type { Room } from "#ground/kernel/room.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { addParty } from "./add-party.ts"
import { archiveDossier } from "./archive-dossier.ts"
import { changeDossierType } from "./change-dossier-type.ts"
import { changeDossier } from "./change-dossier.ts"
import { closeDossier } from "./close-dossier.ts"
import { correctEntry } from "./correct-entry.ts"
import { createDossierType } from "./create-dossier-type.ts"
import { entryDataKind, entryVersionDataKind } from "./entry-data-kind.ts"
import { getDossier } from "./get-dossier.ts"
import { dossierDataKind, partyDataKind, roleDataKind } from "./data-kinds.ts"
import { listDossierTypes } from "./list-dossier-types.ts"
import { listDossiersOfPerson } from "./list-dossiers-of-person.ts"
import { listEntriesOfPerson } from "./list-entries-of-person.ts"
import { listEntries } from "./list-entries.ts"
import { listEntryVersions } from "./list-entry-versions.ts"
import { listMyDossiers } from "./list-my-dossiers.ts"
import { mendEntries } from "./mend-entries.ts"
import { dossierTables } from "./migrations/2026-11-22-dossiers.ts"
import { dossierTerms } from "./migrations/2026-11-22-dossiers-terms.ts"
import { dossierTokensByToken } from "./migrations/2026-11-22-dossiers-tokens.ts"
import { dossierCare } from "./migrations/2026-11-22-dossiers-care.ts"
import { entryAge } from "./migrations/2026-11-22-dossiers-age.ts"
import { entryFormat } from "./migrations/2026-11-30-dossiers-format.ts"
import { dossierArchive } from "./migrations/2026-11-22-dossiers-in-archive.ts"
import { openDossier } from "./open-dossier.ts"
import { personsInRoles } from "./party-rows.ts"
import { may } from "./permissions.ts"
import { removeParty } from "./remove-party.ts"
import { reopenDossier } from "./reopen-dossier.ts"
import { listOfUser, personsWithOwn } from "./rows.ts"
import { runningCases } from "./running.ts"
import { takeBackDossier } from "./take-back-dossier.ts"
import { writeEntry } from "./write-entry.ts"
import { openDossierTypeTable } from "./open-table.ts"

export { archiveDossiers } from "./archive-rows.ts"
export { casesThere, listEndedCases, ownersOf, personsWithCasesLeft } from "./ending-rows.ts"
export { type DossierDates, listDossierDates, listRoleDates, type RoleDates, type Whose } from "./date-rows.ts"
export { may as mayWithDossiers, mayWithDocuments } from "./permissions.ts"
export {
  getOpen as getOpenDossier,
  getWithSeal as getDossierWithSeal,
  listById as listDossiers,
  personsWith as personsWithDossier,
  noteCare,
  touchDossier,
} from "./rows.ts"
import {
  dossierTable,
  dossierTokenTable,
  dossierTypeTable,
  entryTable,
  entryVersionTable,
  partyTable,
} from "./tables.ts"
import { words } from "./words.ts"
export { rolesOf } from "./party-rows.ts"
export { listTypes } from "./type-rows.ts"
export { findDossiers } from "./tokens.ts"
export { makeEntry } from "./write-entry.ts"

/** Which of these persons have a dossier, or a role in somebody's. */
export async function personsInDossiers(at: Look, persons: readonly PersonId[]): Promise<readonly PersonId[]> {
  return [...(await personsWithOwn(at, persons)), ...(await personsInRoles(at, persons))]
}

export const dossiers: Room = {
  words,
  tables: [dossierTypeTable, dossierTable, dossierTokenTable, partyTable, entryTable, entryVersionTable],
  operations: [
    listDossierTypes,
    createDossierType,
    changeDossierType,
    openDossier,
    listDossiersOfPerson,
    listMyDossiers,
    getDossier,
    changeDossier,
    closeDossier,
    reopenDossier,
    archiveDossier,
    takeBackDossier,
    addParty,
    removeParty,
    listEntries,
    listEntriesOfPerson,
    writeEntry,
    correctEntry,
    listEntryVersions,
  ],
  dataKinds: [roleDataKind, dossierDataKind, partyDataKind, entryDataKind, entryVersionDataKind],
  migrations: [dossierTables, dossierCare, dossierArchive, dossierTerms, entryAge, dossierTokensByToken, entryFormat],
  permissions: Object.values(may),
  openTables: [openDossierTypeTable],
  jobs: [mendEntries],
  holds: runningCases,
  restsOn: async (at, user) => {
    const open = await listOfUser(at, user, 500)
    return [{ kind: "dossiers.resting", count: open.length, names: open.map(({ content }) => content.number) }]
  },
}
