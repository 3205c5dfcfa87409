import type { PersonId } from "#ground/kernel/ids.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { isUnreadable } from "#ground/kernel/unreadable.ts"
import type { PersonState } from "./contract.ts"
import { datesOf } from "./record.ts"
import { listRecords, type PersonTables } from "./rows.ts"

/** The dates of a person from which terms run, none of which needs a seal to be opened. */
export type PersonDates = {
  readonly id: PersonId
  readonly state: PersonState
  readonly inactiveOn: string | undefined
  readonly lastActivityOn: string
  /** The month; undefined where it is not known. */
  readonly ofAgeIn: string | undefined
  readonly deceasedOn: string | undefined
  /** Their data are restricted (GDPR art. 18): they are kept, and nothing else is done with them. */
  readonly isRestricted: boolean
}

const dated = (at: Look) =>
  tables<PersonTables>(at)
    .selectFrom("persons")
    .select(["id", "state", "inactive_on", "last_activity_on", "of_age_in", "deceased_on", "restricted"])

type DateRow = Awaited<ReturnType<ReturnType<typeof dated>["execute"]>>[number]

const read = (row: DateRow): PersonDates => ({
  id: row.id,
  state: row.state,
  inactiveOn: row.inactive_on ?? undefined,
  lastActivityOn: row.last_activity_on,
  ofAgeIn: row.of_age_in || undefined,
  deceasedOn: row.deceased_on ?? undefined,
  isRestricted: row.restricted === 1,
})

/** The dates of everybody, a portion at a time in the order of their ids: those after the last one that was seen. */
export async function listPersonDates(
  at: Look,
  after: PersonId | undefined,
  size: number,
): Promise<readonly PersonDates[]> {
  const rest = after === undefined ? dated(at) : dated(at).where("id", ">", after)
  return (await rest.orderBy("id").limit(size).execute()).map(read)
}

/** The dates of these persons, of whom there are at most a few hundred; who is not there is left out. */
export const personDates = async (at: Look, ids: readonly PersonId[]): Promise<readonly PersonDates[]> =>
  ids.length === 0 ? [] : (await dated(at).where("id", "in", ids).execute()).map(read)

/** Some of the persons whose dates were not looked up yet. */
export async function listUndated(at: Look, size: number): Promise<readonly PersonId[]> {
  const query = tables<PersonTables>(at).selectFrom("persons").select("id").where("of_age_in", "is", null)
  return (await query.orderBy("id").limit(size).execute()).map(({ id }) => id)
}

/** Looks the dates of these persons up and writes them; of whoever is forgotten, or cannot be read, there is nothing to look up. */
export async function dateThem(at: Change, ids: readonly PersonId[]): Promise<void> {
  const readable = (await listRecords(at, ids)).filter(({ content }) => !isUnreadable(content))
  const known = new Map(readable.map(({ id, content }) => [id, datesOf(content)]))
  for (const id of ids) {
    await tables<PersonTables>(at)
      .updateTable("persons")
      .set(known.get(id) ?? { of_age_in: "" })
      .where("id", "=", id)
      .execute()
  }
}
