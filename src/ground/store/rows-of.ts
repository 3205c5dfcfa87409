import { type Kysely, type RawBuilder, sql } from "kysely"
import { thingOf } from "#ground/kernel/doomed.ts"
import type { AgedThing } from "#ground/kernel/ageing.ts"
import { type Clearance, doomedIn, type Ending } from "#ground/kernel/ending.ts"
import { inPortions } from "#ground/kernel/portions.ts"
import type { Removal, Tally } from "#ground/kernel/removal.ts"
import type { Look } from "#ground/kernel/scope.ts"
import type { AnyTable, ColumnOf } from "#ground/kernel/table.ts"

/** By which of its columns the rows of a table belong to a person and to a dossier. */
type RowState<Column extends string = string> = {
  /** The column that says whom a row is about; `person_id` unless told. */
  readonly subject?: Column
  /** The column that says to which dossier a row belongs. Without one, and without `within`, it belongs to none. */
  readonly dossier?: Column
  /** The table that knows the dossier, and the column that names a row of it: the files of a document. */
  readonly within?: { readonly table: AnyTable; readonly by: Column }
  /** Columns that tell that a row was added, replaced or changed. */
  readonly newest?: Column
  readonly version?: Column
  /** The column that names the same thing as held on somebody else; their row stays whole, and names nothing any more. */
  readonly mirror?: Column
  /** Only some rows of the table: `{ side: "party" }`. */
  readonly only?: { readonly [Name in Column]?: string }
}

type TallyRow = { thing: string; count: number | string; versions: number | string | null; newest: string | null }

/** The parts of the statements about rows that stand so. */
type Clauses = {
  readonly table: string
  readonly stand: RowState
  /** The rows of the table, as `t`, and of the one that knows the dossier, as `w`. */
  readonly from: RawBuilder<unknown>
  readonly person: RawBuilder<unknown>
  readonly dossier: RawBuilder<unknown>
  /** Which rows of the table count at all. */
  readonly ofAll: RawBuilder<unknown>
  /** Whether the rows may belong to a dossier. */
  readonly belongs: boolean
}

function clausesOf(table: string, stand: RowState): Clauses {
  const { subject = "person_id", within } = stand
  const own = sql`${sql.table(table)} t`
  const only = Object.entries(stand.only ?? {}).map(([column, value]) => sql`t.${sql.ref(column)} = ${value}`)
  return {
    table,
    stand,
    from:
      within === undefined ? own : sql`${own} join ${sql.table(within.table.name)} w on w.id = t.${sql.ref(within.by)}`,
    person: sql`t.${sql.ref(subject)}`,
    dossier: sql`${within === undefined ? sql`t` : sql`w`}.${sql.ref(stand.dossier ?? "dossier_id")}`,
    ofAll: sql.join([sql`1 = 1`, ...only], sql` and `),
    belongs: stand.dossier !== undefined || within !== undefined,
  }
}

/** The rows that an ending takes. */
const chosen = ({ person, dossier, ofAll }: Clauses, ending: Ending): RawBuilder<unknown> =>
  "persons" in ending
    ? sql`${person} in (${sql.join(ending.persons)}) and ${ofAll}`
    : sql`${person} in (${sql.join([...new Set(ending.dossiers.map((one) => one.person))])})
          and ${dossier} in (${sql.join(ending.dossiers.map((one) => one.dossier))})
          and ${person} || ' ' || ${dossier} in (${sql.join(ending.dossiers.map(thingOf))}) and ${ofAll}`

async function tallyOf(clauses: Clauses, at: Look, ending: Ending): Promise<readonly TallyRow[]> {
  const { table, stand, from, person, dossier } = clauses
  const { version, newest } = stand
  const thing = "persons" in ending ? person : sql`${person} || ' ' || ${dossier}`
  const query = sql<TallyRow>`
    select ${thing} as thing, count(*) as count,
      ${version === undefined ? sql`0` : sql`sum(t.${sql.ref(version)})`} as versions,
      ${newest === undefined ? sql`''` : sql`max(t.${sql.ref(newest)})`} as newest
    from ${"persons" in ending ? sql`${sql.table(table)} t` : from}
    where ${chosen(clauses, ending)} group by ${thing}`
  return (await query.execute(raw(at))).rows
}

/** Has the rows of others that name the same thing name nothing any more. */
async function unlinkOthers(clauses: Clauses, at: Look, ending: Ending): Promise<void> {
  const { mirror } = clauses.stand
  if (mirror === undefined) return
  const others = sql`select t.${sql.ref(mirror)} from ${clauses.from} where ${chosen(clauses, ending)}`
  await writing(at)
    .updateTable(clauses.table)
    .set({ [mirror]: null })
    .where(sql<boolean>`id in (${others})`)
    .execute()
}

async function removeChosen(clauses: Clauses, at: Look, clearance: Clearance, ending: Ending): Promise<number> {
  const { table, stand, from } = clauses
  for (const doomed of doomedIn(ending)) clearance.require(doomed)
  await unlinkOthers(clauses, at, ending)
  const which =
    stand.within === undefined || "persons" in ending
      ? sql<boolean>`${chosen(clauses, ending)}`
      : sql<boolean>`t.id in (select t.id from ${from} where ${chosen(clauses, ending)})`
  const { numDeletedRows } = await writing(at).deleteFrom(`${table} as t`).where(which).executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

async function removeThings(
  { table, stand }: Clauses,
  at: Look,
  clearance: Clearance,
  things: readonly AgedThing[],
): Promise<number> {
  for (const { person, dossier } of things) clearance.require({ person, dossier, part: true })
  const ids = things.map(({ id }) => id)
  const which = sql<boolean>`${sql.ref(stand.within?.by ?? "id")} in (${sql.join(ids)})`
  const { numDeletedRows } = await writing(at).deleteFrom(table).where(which).executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** The removal of rows that stand in a table: counted and deleted many at a time, none of them opened. */
export function rowsOf<Of extends AnyTable>(of: Of, stand: RowState<ColumnOf<Of>>): Required<Omit<Removal, "sweep">> {
  const clauses = clausesOf(of.name, stand)
  const { belongs } = clauses
  return {
    inDossiers: belongs,
    tally: async (at, ending) => {
      const found = new Map<string, Tally>()
      for (const some of portions(ending, belongs))
        for (const row of await tallyOf(clauses, at, some))
          found.set(row.thing, { count: Number(row.count), state: `${row.count}.${row.versions}.${row.newest}` })
      return found
    },
    remove: async (at, clearance, ending) => {
      // Also where nothing of it stands here.
      for (const doomed of doomedIn(ending)) clearance.require(doomed)
      let gone = 0
      for (const some of portions(ending, belongs)) gone += await removeChosen(clauses, at, clearance, some)
      return gone
    },
    removeSingle: async (at, clearance, things) => {
      let gone = 0
      for (const some of inPortions(things)) gone += await removeThings(clauses, at, clearance, some)
      return gone
    },
  }
}

/** An ending in parts that fit in one statement; none of dossiers where the rows belong to no dossier. */
export function* portions(ending: Ending, belongs: boolean): Generator<Ending> {
  if ("persons" in ending) {
    for (const some of inPortions(ending.persons)) yield { ...ending, persons: some }
  } else if (belongs) {
    for (const some of inPortions(ending.dossiers)) yield { dossiers: some }
  }
}

/** The same to write in; who removes has a change. */
const writing = (at: Pick<Look, "db">): Kysely<Record<string, Record<string, string | null>>> =>
  at.db as unknown as Kysely<Record<string, Record<string, string | null>>>

// Which table it is, is known only when it runs: to the types every practice's database is one.
const raw = (at: Pick<Look, "db">): Kysely<unknown> => at.db as Kysely<unknown>
