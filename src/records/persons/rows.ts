import type { Clearance } from "#ground/kernel/ending.ts"
import { checkFields } from "#ground/kernel/field-rules.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import { inPortions } from "#ground/kernel/portions.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { type Change, type Keys, type Look, type PersonSeal, tables } from "#ground/kernel/scope.ts"
import { dayText, instantText } from "#ground/kernel/time.ts"
import { given, preparedByIds, preparedInsert, preparedRead } from "#ground/store/prepared.ts"
import { writeOver } from "#ground/store/seen-version.ts"
import type { RowOf, TablesOf } from "#ground/kernel/table.ts"
import type { PersonState } from "./contract.ts"
import { personFields } from "./data-kind-fields.ts"
import { knownPersons } from "./known-order.ts"
import { datesOf, type PersonRecord, type SealedPerson, withPlainName } from "./record.ts"
import { personTable } from "./tables.ts"

export type PersonRow = RowOf<typeof personTable>
export type PersonTables = TablesOf<typeof personTable>
export type OpenedRow = Pick<PersonRow, (typeof readColumns)[number]>

export const readColumns = [
  "id",
  "state",
  "rested_at",
  "created_at",
  "changed_at",
  "version",
  "restricted",
  "sealed",
] as const
const selectOne = preparedRead<PersonTables, OpenedRow>((db) =>
  db.selectFrom("persons").select(readColumns).where("id", "=", given<PersonId>("")),
)

const insertOne = preparedInsert(personTable)

const nobodyKnown = (sign: string): SealedPerson => ({
  name: { familyName: sign, nameUse: "own" },
  number: "",
  addresses: [],
  phones: [],
  emails: [],
  states: [],
})

const open = (row: OpenedRow, seal: PersonSeal): PersonRecord => ({
  id: seal.person,
  version: row.version,
  state: row.state,
  createdAt: row.created_at,
  changedAt: row.changed_at,
  restedAt: row.rested_at ?? undefined,
  isRestricted: row.restricted === 1,
  content: withPlainName(seal.openOr(personTable.place(row.id), row.sealed, nobodyKnown)),
})

/** A person and the seal that opened it; refuses `general.not-found`. */
export async function getWithSeal(
  at: Look,
  id: PersonId,
): Promise<{ readonly person: PersonRecord; readonly seal: PersonSeal }> {
  const [row] = await selectOne(at, [id])
  if (row === undefined) throw refuse("general.not-found")
  const seal = await at.keys.person(id)
  return { person: open(row, seal), seal }
}

/** Opens rows; those of whoever is forgotten or beyond reach are left out. */
export async function openRows(
  at: Look,
  rows: readonly OpenedRow[],
  keysOf: Keys["persons"] = at.keys.persons,
): Promise<readonly PersonRecord[]> {
  const seals = await keysOf(rows.map((row) => row.id))
  return rows.flatMap((row) => {
    const seal = seals.get(row.id)
    return seal === undefined ? [] : [open(row, seal)]
  })
}

/** Persons by id, in no order; those who are not there (any more) are left out. */
export async function listRecords(
  at: Look,
  ids: readonly PersonId[],
  keysOf?: Keys["persons"],
): Promise<readonly PersonRecord[]> {
  return openRows(at, await selectByIds(at, ids), keysOf)
}

const selectByIds = preparedByIds<PersonTables, OpenedRow, PersonId>((db, ids) =>
  db.selectFrom("persons").select(readColumns).where("id", "in", ids),
)

/** So many persons are opened at a time, when all of them are. */
const portion = 200

/** The next persons in order of id, after one, whether or not they are within reach; `last` is the id to go on from. */
export async function recordsAfter(
  at: Look,
  after: string,
): Promise<{ readonly records: readonly PersonRecord[]; readonly last: string | undefined }> {
  const rows = await selectAfter(at, [after, portion])
  return { records: await openRows(at, rows, at.keys.toName), last: rows.at(-1)?.id }
}

const selectAfter = preparedRead<PersonTables, OpenedRow>((db) =>
  db
    .selectFrom("persons")
    .select(readColumns)
    .where("id", ">", given<PersonId>(""))
    .orderBy("id")
    .limit(given<number>("")),
)

/** The ids of all persons, the oldest first. */
export async function listPersonIds(at: Look): Promise<readonly PersonId[]> {
  const rows = await tables<PersonTables>(at).selectFrom("persons").select("id").orderBy("id").execute()
  return rows.map((row) => row.id)
}

export type NewRow = { readonly seal: PersonSeal; readonly state: PersonState; readonly content: SealedPerson }

/** Puts in new persons; refuses what who puts them in may not see of them. */
export async function insertPersons(at: Change, people: readonly NewRow[]): Promise<void> {
  const written = people.map(({ seal, content }) => ({ person: seal.person, after: content }))
  await checkFields(at, personFields, written)
  const now = instantText(at.now)
  const today = dayText(at.now, at.practice.zone)
  for (const { seal, state, content } of people) {
    const sealed = seal.seal(personTable.place(seal.person), content)
    await insertOne(at, {
      id: seal.person,
      state,
      ...datesOf(content),
      last_activity_on: today,
      restricted: 0,
      inactive_reason_id: content.inactive?.reasonId ?? null,
      rested_at: state === "active" ? null : now,
      created_at: now,
      changed_at: now,
      findable: 1,
      version: 1,
      sealed,
    })
  }
  knownPersons.note(
    at,
    people.map(({ seal }) => seal.person),
  )
}

/** Writes a person's new state and content over the version that was read; refuses when another was faster. */
export async function updatePerson(
  at: Change,
  seen: PersonRecord,
  seal: PersonSeal,
  state: PersonState,
  content: SealedPerson,
): Promise<PersonRecord> {
  if (seen.isRestricted) throw refuse("persons.restricted")
  await checkFields(at, personFields, [{ person: seen.id, before: seen.content, after: content }])
  const changedAt = instantText(at.now)
  const version = seen.version + 1
  const restedAt = state === "active" ? undefined : seen.state === "active" ? changedAt : seen.restedAt
  await writeOver(tables<PersonTables>(at), "persons", seen, {
    state,
    ...datesOf(content),
    rested_at: restedAt ?? null,
    inactive_reason_id: content.inactive?.reasonId ?? null,
    last_activity_on: dayText(at.now, at.practice.zone),
    changed_at: changedAt,
    version,
    sealed: seal.seal(personTable.place(seen.id), content),
  })
  knownPersons.note(at, [seen.id])
  return { ...seen, state, content, version, changedAt, restedAt }
}

/** Notes that something was done with a person's file today; retention counts from it. */
export async function noteActivity(at: Change, person: PersonId): Promise<void> {
  const today = dayText(at.now, at.practice.zone)
  await tables<PersonTables>(at)
    .updateTable("persons")
    .set({ last_activity_on: today })
    .where("id", "=", person)
    .where("last_activity_on", "<", today)
    .execute()
}

/** Whether somebody's data are only to be stored (GDPR art. 18). */
export async function isRestricted(at: Look, person: PersonId): Promise<boolean> {
  const [row] = await selectRestricted(at, [person])
  return row?.restricted === 1
}

/** Refuses to change the record of somebody whose data are only to be stored (GDPR art. 18(2)). */
export async function checkUnrestricted(at: Look, person: PersonId): Promise<void> {
  if (await isRestricted(at, person)) throw refuse("persons.restricted")
}

const selectRestricted = preparedRead<PersonTables, Pick<PersonRow, "restricted">>((db) =>
  db.selectFrom("persons").select("restricted").where("id", "=", given<PersonId>("")),
)

/** Notes that something in a person's record was changed; refuses where that is barred. */
export async function noteChange(at: Change, person: PersonId): Promise<void> {
  await checkUnrestricted(at, person)
  await noteActivity(at, person)
}

/** Bars changing a person's record, or allows it again. */
export async function setRestricted(at: Change, person: PersonId, isRestricted: boolean): Promise<void> {
  const to = { restricted: isRestricted ? 1 : 0 }
  await tables<PersonTables>(at).updateTable("persons").set(to).where("id", "=", person).execute()
}

/** Takes persons out for good; gives nothing back. What hangs on them goes first. */
export async function deletePersons(at: Change, clearance: Clearance, ids: readonly PersonId[]): Promise<void> {
  for (const person of ids) clearance.require({ person })
  for (const some of inPortions(ids)) {
    await tables<PersonTables>(at).deleteFrom("persons").where("id", "in", some).execute()
  }
  knownPersons.note(at, ids)
}
