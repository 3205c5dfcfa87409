import { type Kysely, sql } from "kysely"
import type { TableShape } from "#ground/store/connections.ts"

const rowsAtOnce = 500

/** The table of what was migrated: whoever restores makes it anew. */
export const isKept = ({ name }: TableShape): boolean => name !== "migrations"

export type TableHead = { readonly table: string; readonly columns: readonly (readonly [name: string, type: string])[] }
export type SavedCell = string | number | null

/** All rows of all tables, as both engines would say them: the head of a table, then its rows. Bytes are base64. */
export async function* rowsOut(
  db: Kysely<unknown>,
  shapes: readonly TableShape[],
): AsyncGenerator<TableHead | readonly SavedCell[]> {
  for (const shape of shapes.filter(isKept)) {
    yield { table: shape.name, columns: shape.columns.map(({ name, type }) => [name, type]) }
    for await (const row of rowsOf(db, shape))
      yield shape.columns.map(({ name }) => cellOf(row[name] as SavedCell | Uint8Array))
  }
}

const cellOf = (value: SavedCell | Uint8Array): SavedCell =>
  value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("base64") : value

/** The rows of a table in the order of their keys, in pages: no cursor holds the connection. */
export async function* rowsOf(
  db: Kysely<unknown>,
  shape: TableShape,
): AsyncGenerator<Readonly<Record<string, unknown>>> {
  if (shape.key.length === 0) throw new Error(`${shape.name} has no key by which its rows could be read in pages`)
  const key = sql.join(shape.key.map((column) => sql.ref(column)))
  const columns = sql.join(shape.columns.map(({ name }) => sql.ref(name)))
  const from = sql`select ${columns} from ${sql.table(shape.name)}`
  let last: Readonly<Record<string, unknown>> | undefined
  for (;;) {
    const after: typeof last = last
    const beyond = after && sql`where (${key}) > (${sql.join(shape.key.map((column) => after[column]))})`
    const page = sql<Readonly<Record<string, unknown>>>`${from} ${beyond ?? sql``} order by ${key} limit ${rowsAtOnce}`
    const { rows } = await page.execute(db)
    yield* rows
    last = rows.at(-1)
    if (rows.length < rowsAtOnce) return
  }
}
