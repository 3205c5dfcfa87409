import { type Kysely, type RawBuilder, sql } from "kysely"
import type { Ageing, AgedThing, Span } from "#ground/kernel/ageing.ts"
import type { DossierId, PersonId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import type { AnyTable, ColumnOf } from "#ground/kernel/table.ts"
import { instantText } from "#ground/kernel/time.ts"

/** From which of its columns the term of single things in a table runs. */
type AgedState<Of extends AnyTable, Within extends AnyTable> = {
  /** The last of these: `corrected_at` where there is one, else `written_at`. A thing that has none does not grow old yet. */
  readonly since: readonly [ColumnOf<Within>, ...ColumnOf<Within>[]]
  readonly id?: ColumnOf<Of>
  readonly dossier?: ColumnOf<Of>
  /** The table in which `since` stands, and the column that names a row of it: the import of which somebody came. */
  readonly within?: { readonly table: Within; readonly by: ColumnOf<Of> }
}

type Row = { id: string; person: string; dossier: string | null; since: string }

/** The ageing of rows that stand in a table, counted and listed by the moment from which their term runs. */
export function agesBy<Of extends AnyTable, Within extends AnyTable = Of>(
  of: Of,
  stand: AgedState<Of, Within>,
): Pick<Ageing, "count" | "list"> {
  const { id = "id", dossier, within } = stand
  const column = (name: string): RawBuilder<unknown> =>
    sql`${sql.ref(within === undefined ? "t" : "w")}.${sql.ref(name)}`
  const [only, ...others] = stand.since.map(column)
  const since = others.length === 0 ? sql`${only}` : sql`coalesce(${sql.join([only, ...others])})`
  const from =
    within === undefined
      ? sql`${sql.table(of.name)} t`
      : sql`${sql.table(of.name)} t join ${sql.table(within.table.name)} w on w.id = t.${sql.ref(within.by)}`

  const chosen = ({ from: first, before }: Span, after?: AgedThing): RawBuilder<unknown> =>
    sql.join(
      [
        sql`${since} is not null and t.person_id is not null`,
        ...(first === undefined ? [] : [sql`${since} >= ${instantText(first)}`]),
        ...(before === undefined ? [] : [sql`${since} < ${instantText(before)}`]),
        ...(after === undefined
          ? []
          : [sql`${since} >= ${after.since} and (${since} > ${after.since} or t.${sql.ref(id)} > ${after.id})`]),
      ],
      sql` and `,
    )

  return {
    count: async (at, span) => {
      const query = sql<{ things: number | string; persons: number | string }>`
        select count(*) as things, count(distinct t.person_id) as persons from ${from} where ${chosen(span)}`
      const [row] = (await query.execute(raw(at))).rows
      return { things: Number(row?.things ?? 0), persons: Number(row?.persons ?? 0) }
    },
    list: async (at, span, { howMany, after, skip = 0 }) => {
      const query = sql<Row>`
        select t.${sql.ref(id)} as id, t.person_id as person,
          ${dossier === undefined ? sql`null` : sql`t.${sql.ref(dossier)}`} as dossier, ${since} as since
        from ${from} where ${chosen(span, after)}
        order by ${since}, t.${sql.ref(id)} limit ${howMany} offset ${skip}`
      return (await query.execute(raw(at))).rows.map((row) => ({
        id: row.id,
        person: row.person as PersonId,
        dossier: (row.dossier ?? undefined) as DossierId | undefined,
        since: row.since,
      }))
    },
  }
}

// Which table it is, is known only when it runs: to the types every practice's database is one.
const raw = (at: Pick<Look, "db">): Kysely<unknown> => at.db as Kysely<unknown>
