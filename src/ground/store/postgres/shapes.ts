import { type Kysely, sql } from "kysely"
import type { TableShape } from "#ground/store/connections.ts"

type ColumnRow = { table: string; column: string; type: string; filled: boolean; key: number | null }
type ReferenceRow = { table: string; other: string }

const types: Readonly<Record<string, TableShape["columns"][number]["type"]>> = {
  text: "text",
  int4: "integer",
  bytea: "bytes",
}

/** The tables of one schema, from PostgreSQL's own catalogue. */
export async function shapesOf(db: Kysely<unknown>, schema: string): Promise<readonly TableShape[]> {
  const columns = await sql<ColumnRow>`
    select c.relname as "table", a.attname as "column", t.typname as "type", a.attnotnull as "filled", array_position(i.indkey, a.attnum)::int4 as "key"
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    left join pg_index i on i.indrelid = c.oid and i.indisprimary
    where n.nspname = ${schema} and c.relkind = 'r'
    order by c.relname collate "C", a.attnum`.execute(db)
  const references = await sql<ReferenceRow>`
    select distinct c.relname as "table", o.relname as "other"
    from pg_constraint r
    join pg_class c on c.oid = r.conrelid
    join pg_class o on o.oid = r.confrelid
    join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = ${schema} and r.contype = 'f'`.execute(db)
  return [...Map.groupBy(columns.rows, ({ table }) => table)].map(([name, rows]) => ({
    name,
    columns: rows.map(({ column, type, filled }) => ({
      name: column,
      type: known(types[type], `${name}.${column}`),
      mayBeEmpty: !filled,
    })),
    key: rows
      .filter(({ key }) => key !== null)
      .toSorted((a, b) => (a.key ?? 0) - (b.key ?? 0))
      .map(({ column }) => column),
    restsOn: references.rows.filter(({ table }) => table === name).map(({ other }) => other),
  }))
}

function known<Type>(type: Type | undefined, column: string): Type {
  if (type === undefined) throw new Error(`${column} has a type that migrations do not know`)
  return type
}
