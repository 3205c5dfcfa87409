import { type Kysely, type RawBuilder, sql } from "kysely"
import { thingOf } from "#ground/kernel/doomed.ts"
import { doomedIn, type Ending } from "#ground/kernel/ending.ts"
import type { Removal, Tally } from "#ground/kernel/removal.ts"
import type { Look } from "#ground/kernel/scope.ts"

/** Where the rows of a kind of data stand, and by which columns they belong to a person and to a dossier. */
type Stand = {
  readonly table: string
  /** The column that says whom a row is about; `person_id` unless told. */
  readonly subject?: string
  /** The column that says to which dossier a row belongs. Without one, and without `within`, it belongs to none. */
  readonly dossier?: string
  /** The table that knows the dossier, and the column that names a row of it: the files of a document. */
  readonly within?: { readonly table: string; readonly by: string }
  /** Columns that tell that a row was added, replaced or changed. */
  readonly newest?: string
  readonly version?: string
  /** The column that names the same thing as held on somebody else; their row stays whole, and names nothing any more. */
  readonly mirror?: string
  /** Only some rows of the table: `{ side: "party" }`. */
  readonly only?: Readonly<Record<string, string>>
}

/** Engines take many more values in one statement, but gain nothing by it. */
const atOnce = 500

type TallyRow = { thing: string; count: number | string; versions: number | string | null; newest: string | null }

/** The removal of rows that stand in a table: counted and deleted many at a time, none of them opened. */
export function rowsOf(stand: Stand): Required<Omit<Removal, "sweep">> {
  const { table, subject = "person_id", version, newest } = stand
  const ofAll = sql.join(
    [sql`1 = 1`, ...Object.entries(stand.only ?? {}).map(([column, value]) => sql`t.${sql.ref(column)} = ${value}`)],
    sql` and `,
  )
  const person = sql`t.${sql.ref(subject)}`
  const standing = stand.within === undefined ? sql`t` : sql`w`
  const from =
    stand.within === undefined
      ? sql`${sql.table(table)} t`
      : sql`${sql.table(table)} t join ${sql.table(stand.within.table)} w on w.id = t.${sql.ref(stand.within.by)}`
  const dossier = sql`${standing}.${sql.ref(stand.dossier ?? "dossier_id")}`
  const belongs = stand.dossier !== undefined || stand.within !== undefined

  const chosen = (ending: Ending): RawBuilder<unknown> =>
    "persons" in ending
      ? sql`${person} in (${sql.join(ending.persons)})`
      : sql`${person} in (${sql.join([...new Set(ending.dossiers.map((one) => one.person))])})
            and ${dossier} in (${sql.join(ending.dossiers.map((one) => one.dossier))})
            and ${person} || ' ' || ${dossier} in (${sql.join(ending.dossiers.map(thingOf))})`

  const tallyOf = async (at: Look, ending: Ending): Promise<readonly TallyRow[]> => {
    const thing = "persons" in ending ? person : sql`${person} || ' ' || ${dossier}`
    const query = sql<TallyRow>`
      select ${thing} as thing, count(*) as count,
        ${version === undefined ? sql`0` : sql`sum(t.${sql.ref(version)})`} as versions,
        ${newest === undefined ? sql`''` : sql`max(t.${sql.ref(newest)})`} as newest
      from ${"persons" in ending ? sql`${sql.table(table)} t` : from}
      where ${chosen(ending)} and ${ofAll} group by ${thing}`
    return (await query.execute(raw(at))).rows
  }

  const letGo = async (at: Look, ending: Ending, mirror: string): Promise<void> => {
    const others = sql`select t.${sql.ref(mirror)} from ${from} where ${chosen(ending)} and ${ofAll}`
    await writing(at)
      .updateTable(table)
      .set({ [mirror]: null })
      .where(sql<boolean>`id in (${others})`)
      .execute()
  }

  const remove = async (at: Look, ending: Ending): Promise<number> => {
    if (stand.mirror !== undefined) await letGo(at, ending, stand.mirror)
    const which =
      stand.within === undefined || "persons" in ending
        ? sql<boolean>`${chosen(ending)} and ${ofAll}`
        : sql<boolean>`t.id in (select t.id from ${from} where ${chosen(ending)} and ${ofAll})`
    const { numDeletedRows } = await writing(at).deleteFrom(`${table} as t`).where(which).executeTakeFirstOrThrow()
    return Number(numDeletedRows)
  }

  return {
    inDossiers: belongs,
    tally: async (at, ending) => {
      const found = new Map<string, Tally>()
      for (const some of portions(ending, belongs))
        for (const row of await tallyOf(at, some))
          found.set(row.thing, { count: Number(row.count), state: `${row.count}.${row.versions}.${row.newest}` })
      return found
    },
    remove: async (at, clearance, ending) => {
      for (const doomed of doomedIn(ending)) clearance.require(doomed)
      let gone = 0
      for (const some of portions(ending, belongs)) gone += await remove(at, some)
      return gone
    },
    removeSingle: async (at, clearance, things) => {
      for (const { person, dossier: of } of things) clearance.require({ person, dossier: of, part: true })
      let gone = 0
      for (let first = 0; first < things.length; first += atOnce) {
        const named = things.slice(first, first + atOnce).map(({ id }) => id)
        const which = sql<boolean>`${sql.ref(stand.within?.by ?? "id")} in (${sql.join(named)})`
        const { numDeletedRows } = await writing(at).deleteFrom(table).where(which).executeTakeFirstOrThrow()
        gone += Number(numDeletedRows)
      }
      return gone
    },
  }
}

/** An ending in parts that fit in one statement; none of dossiers where the rows belong to no dossier. */
export function* portions(ending: Ending, belongs: boolean): Generator<Ending> {
  if ("persons" in ending) {
    for (let from = 0; from < ending.persons.length; from += atOnce)
      yield { ...ending, persons: ending.persons.slice(from, from + atOnce) }
  } else if (belongs) {
    for (let from = 0; from < ending.dossiers.length; from += atOnce)
      yield { dossiers: ending.dossiers.slice(from, from + atOnce) }
  }
}

/** The same to write in; who removes has a change. */
const writing = (at: Pick<Look, "db">): Kysely<Record<string, Record<string, string | null>>> =>
  at.db as unknown as Kysely<Record<string, Record<string, string | null>>>

// Which table it is, is known only when it runs: to the types every practice's database is one.
const raw = (at: Pick<Look, "db">): Kysely<unknown> => at.db as Kysely<unknown>
