import type { DossierId, DossierTypeId, PersonId } from "#ground/kernel/ids.ts"
import { type Look, tables } from "#ground/kernel/scope.ts"
import type { TablesOf } from "#ground/kernel/table.ts"
import type { DossierState } from "./contract.ts"
import type { dossierTable, partyTable } from "./tables.ts"

type DateTables = TablesOf<typeof dossierTable | typeof partyTable>

/** The dates of a dossier from which terms run, none of which needs a seal to be opened. */
export type DossierDates = {
  readonly id: DossierId
  readonly person: PersonId
  readonly type: DossierTypeId
  readonly state: DossierState
  readonly closedOn: string | undefined
  /** Since when it is in the archive. */
  readonly archivedOn: string | undefined
  /** When something was last written in its journal, or put with it. */
  readonly lastCareOn: string
}

/** A dossier of somebody else in which a person takes part. */
export type RoleDates = Pick<DossierDates, "person" | "state" | "closedOn">

/** Whose: some hundreds of persons, or all from one id to another. */
export type Whose = readonly PersonId[] | { readonly from: PersonId; readonly through: PersonId }

const isList = (whose: Whose): whose is readonly PersonId[] => Array.isArray(whose)

/** The dates of dossiers of persons. */
export async function listDossierDates(at: Look, whose: Whose): Promise<readonly DossierDates[]> {
  const all = tables<DateTables>(at)
    .selectFrom("dossiers")
    .select(["id", "person_id", "type_id", "state", "closed_on", "archived_on", "last_care_on"])
  const theirs = isList(whose)
    ? all.where("person_id", "in", whose)
    : all.where("person_id", ">=", whose.from).where("person_id", "<=", whose.through)
  return (await theirs.execute()).map((row) => ({
    id: row.id,
    person: row.person_id,
    type: row.type_id,
    state: row.state,
    closedOn: row.closed_on ?? undefined,
    archivedOn: row.archived_on ?? undefined,
    lastCareOn: row.last_care_on,
  }))
}

/** The dates of the dossiers of others in which these persons take part. */
export async function listRoleDates(at: Look, whose: Whose): Promise<readonly RoleDates[]> {
  const all = tables<DateTables>(at)
    .selectFrom("parties")
    .innerJoin("dossiers", "dossiers.id", "parties.dossier_id")
    .select(["parties.person_id", "dossiers.state", "dossiers.closed_on"])
    .where("parties.side", "=", "party")
  const theirs = isList(whose)
    ? all.where("parties.person_id", "in", whose)
    : all.where("parties.person_id", ">=", whose.from).where("parties.person_id", "<=", whose.through)
  return (await theirs.execute()).map((row) => ({
    person: row.person_id,
    state: row.state,
    closedOn: row.closed_on ?? undefined,
  }))
}
