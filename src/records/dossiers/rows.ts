import { thingOf } from "#ground/kernel/doomed.ts"
import type { Ending } from "#ground/kernel/ending.ts"
import type { DossierId, DossierTypeId, PersonId, UserId } from "#ground/kernel/ids.ts"
import { inPortions } from "#ground/kernel/portions.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { type Change, type Look, type PersonSeal, tables } from "#ground/kernel/scope.ts"
import { dayText, instantText } from "#ground/kernel/time.ts"
import { isUnreadable } from "#ground/kernel/unreadable.ts"
import type { IdsQuery } from "#ground/store/ids-query.ts"
import { portions } from "#ground/store/rows-of.ts"
import { preparedByIds } from "#ground/store/prepared.ts"
import { writeOver } from "#ground/store/seen-version.ts"
import type { RowOf, TablesOf } from "#ground/kernel/table.ts"
import { allDossiersInReach, dossiersInReach } from "#gate/access/access.ts"
import { referencesIn } from "#records/persons/persons.ts"
import type { DossierState } from "./contract.ts"
import { type SealedDossier, dossierTable } from "./tables.ts"

type DossierRow = RowOf<typeof dossierTable>
type DossierTables = TablesOf<typeof dossierTable>

/** A dossier, opened. */
export type DossierRecord = {
  readonly id: DossierId
  readonly person: PersonId
  readonly type: DossierTypeId
  readonly state: DossierState
  readonly openedOn: string
  readonly closedOn: string | undefined
  /** Since when it is only read, and out of daily lists. */
  readonly archivedOn?: string | undefined
  readonly responsible: UserId | undefined
  readonly createdAt: string
  readonly changedAt: string
  /** When something was last written in its journal, or put with it; administration does not count. */
  readonly lastCareOn: string
  readonly version: number
  readonly content: SealedDossier
}

const open = (row: DossierRow, seal: PersonSeal): DossierRecord => ({
  id: row.id,
  person: seal.person,
  type: row.type_id,
  state: row.state,
  openedOn: row.opened_on,
  closedOn: row.closed_on ?? undefined,
  archivedOn: row.archived_on ?? undefined,
  responsible: row.responsible_id ?? undefined,
  createdAt: row.created_at,
  changedAt: row.changed_at,
  lastCareOn: row.last_care_on,
  version: row.version,
  content: seal.openOr(dossierTable.place(row.id), row.sealed, (sign) => ({ number: "", title: sign, reopened: [] })),
})

/** Opens rows of several persons, in their order; those of whoever is forgotten and those beyond reach are left out. */
async function openRows(at: Look, rows: readonly DossierRow[]): Promise<readonly DossierRecord[]> {
  const seals = await at.keys.persons([...new Set(rows.map((row) => row.person_id))])
  const within = await dossiersInReach(
    at,
    rows.map((row) => row.id),
  )
  return rows.flatMap((row) => {
    const seal = seals.get(row.person_id)
    return seal === undefined || !within.has(row.id) ? [] : [open(row, seal)]
  })
}

/** A dossier and its person's seal; refuses `general.not-found`, also where it is beyond reach. */
export async function getWithSeal(
  at: Look,
  id: DossierId,
): Promise<{ readonly dossier: DossierRecord; readonly seal: PersonSeal }> {
  const row = await tables<DossierTables>(at).selectFrom("dossiers").selectAll().where("id", "=", id).executeTakeFirst()
  if (row === undefined || !(await dossiersInReach(at, [id])).has(id)) throw refuse("general.not-found")
  const seal = await at.keys.person(row.person_id)
  return { dossier: open(row, seal), seal }
}

/** A dossier in which may be written; refuses `dossiers.closed` for another. */
export async function getOpen(at: Look, id: DossierId): ReturnType<typeof getWithSeal> {
  const found = await getWithSeal(at, id)
  if (found.dossier.archivedOn !== undefined) throw refuse("dossiers.archived")
  if (found.dossier.state === "closed") throw refuse("dossiers.closed")
  return found
}

/** Dossiers by id, in no order. */
export async function listById(at: Look, ids: readonly DossierId[]): Promise<readonly DossierRecord[]> {
  return openRows(at, await selectByIds(at, ids))
}

const selectByIds = preparedByIds<DossierTables, DossierRow, DossierId>((db, ids) =>
  db.selectFrom("dossiers").selectAll().where("id", "in", ids),
)

/** A person's own dossiers, the last opened first. */
export async function listOfPerson(at: Look, person: PersonId): Promise<readonly DossierRecord[]> {
  const query = tables<DossierTables>(at).selectFrom("dossiers").selectAll().where("person_id", "=", person)
  return openRows(at, await query.orderBy("opened_on", "desc").orderBy("id", "desc").execute())
}

/** The open dossiers a user is responsible for, the last changed first. */
export async function listOfUser(at: Look, user: UserId, howMany: number): Promise<readonly DossierRecord[]> {
  const query = tables<DossierTables>(at)
    .selectFrom("dossiers")
    .selectAll()
    .where("responsible_id", "=", user)
    .where("state", "=", "open")
  return openRows(at, await query.orderBy("changed_at", "desc").limit(howMany).execute())
}

/** The dossiers among `ids` that changed last, but for those in the archive. */
export async function listAmong(
  at: Look,
  ids: IdsQuery<DossierId>,
  howMany: number,
): Promise<readonly DossierRecord[]> {
  const all = tables<DossierTables>(at)
    .selectFrom("dossiers")
    .selectAll()
    .where("id", "in", ids)
    .where("archived_on", "is", null)
  const within = allDossiersInReach(at)
  const query = within === undefined ? all : all.where("id", "in", within)
  return openRows(at, await query.orderBy("changed_at", "desc").limit(howMany).execute())
}

/** The persons who have a dossier of this type, for which this user is responsible: to be a part of a search. */
export function personsWith(
  at: Look,
  type: DossierTypeId | undefined,
  responsible: UserId | undefined,
): IdsQuery<PersonId> {
  const all = tables<DossierTables>(at).selectFrom("dossiers").select("dossiers.person_id as id")
  const within = allDossiersInReach(at)
  const reached = within === undefined ? all : all.where("dossiers.id", "in", within)
  const ofType = type === undefined ? reached : reached.where("type_id", "=", type)
  return responsible === undefined ? ofType : ofType.where("responsible_id", "=", responsible)
}

const clearOf = (dossier: DossierRecord): Omit<DossierRow, "sealed"> => ({
  id: dossier.id,
  person_id: dossier.person,
  type_id: dossier.type,
  state: dossier.state,
  opened_on: dossier.openedOn,
  closed_on: dossier.closedOn ?? null,
  archived_on: dossier.archivedOn ?? null,
  responsible_id: dossier.responsible ?? null,
  created_at: dossier.createdAt,
  changed_at: dossier.changedAt,
  version: dossier.version,
  last_care_on: dossier.lastCareOn,
})

const sealedOf = ({ id, content }: DossierRecord, seal: PersonSeal) => ({
  sealed: seal.seal(dossierTable.place(id), content),
})

export async function insertDossier(at: Change, seal: PersonSeal, dossier: DossierRecord): Promise<void> {
  await tables<DossierTables>(at)
    .insertInto("dossiers")
    .values({ ...clearOf(dossier), ...sealedOf(dossier, seal) })
    .execute()
}

/** Writes a dossier over the version that was read. */
export async function updateDossier(
  at: Change,
  seal: PersonSeal,
  seen: DossierRecord,
  changes: Partial<DossierRecord>,
): Promise<DossierRecord> {
  const changed = { ...seen, ...changes, version: seen.version + 1, changedAt: instantText(at.now) }
  // What cannot be read stays as it is, whatever else becomes of the dossier.
  const sealed = changed.content === seen.content && isUnreadable(seen.content) ? {} : sealedOf(changed, seal)
  await writeOver(tables<DossierTables>(at), "dossiers", seen, { ...clearOf(changed), ...sealed })
  return changed
}

/** Notes that something in the dossier changed, for lists of the last changed. */
export async function touchDossier(at: Change, id: DossierId): Promise<void> {
  await tables<DossierTables>(at)
    .updateTable("dossiers")
    .set({ changed_at: instantText(at.now) })
    .where("id", "=", id)
    .execute()
}

/** The dossiers of these persons that are open, also beyond reach. */
export async function openDossiersOf(
  at: Look,
  persons: readonly PersonId[],
): Promise<readonly { readonly id: DossierId; readonly person: PersonId }[]> {
  const found: { id: DossierId; person: PersonId }[] = []
  for (const some of inPortions(persons)) {
    const rows = await tables<DossierTables>(at)
      .selectFrom("dossiers")
      .select(["id", "person_id"])
      .where("person_id", "in", some)
      .where("state", "=", "open")
      .execute()
    found.push(...rows.map((row) => ({ id: row.id, person: row.person_id })))
  }
  return found
}

/** Which of these dossiers are open, also beyond reach. */
export async function openAmong(at: Look, dossiers: readonly DossierId[]): Promise<ReadonlySet<DossierId>> {
  const found = new Set<DossierId>()
  for (const some of inPortions(dossiers)) {
    const query = tables<DossierTables>(at).selectFrom("dossiers").select("id").where("id", "in", some)
    for (const { id } of await query.where("state", "=", "open").execute()) found.add(id)
  }
  return found
}

/** Notes that the content of care changed today: the journal, or what is put with it. BW 7:454(3) counts from there. */
export async function noteCare(at: Change, id: DossierId): Promise<void> {
  await tables<DossierTables>(at)
    .updateTable("dossiers")
    .set({ changed_at: instantText(at.now), last_care_on: dayText(at.now, at.practice.zone) })
    .where("id", "=", id)
    .execute()
}

/** Which of these persons have a dossier of their own. */
export const personsWithOwn = referencesIn(dossierTable)

/** The dossiers that an ending takes: those of persons, or of the ones that are named those that are the person's own. */
export async function ownAmong(at: Look, ending: Ending): Promise<readonly DossierId[]> {
  const found: DossierId[] = []
  for (const some of portions(ending, true)) {
    const all = tables<DossierTables>(at).selectFrom("dossiers").select(["id", "person_id"])
    const chosen =
      "persons" in some
        ? all.where("person_id", "in", some.persons)
        : all.where(
            "id",
            "in",
            some.dossiers.map(({ dossier }) => dossier),
          )
    const named = "persons" in some ? undefined : new Set(some.dossiers.map(thingOf))
    for (const row of await chosen.execute()) {
      const own = { dossier: row.id, person: row.person_id }
      if (named === undefined || named.has(thingOf(own))) found.push(own.dossier)
    }
  }
  return found
}
