import { inPortions } from "#ground/kernel/portions.ts"
import { type Kysely, sql } from "kysely"
import type { TableShape } from "#ground/store/connections.ts"
import type { Store } from "#ground/store/store.ts"
import { type SavedCell, isKept, type TableHead } from "./rows-out.ts"

/** How many values engines take in one statement, with room to spare. */
const valuesAtOnce = 30_000
const rowsInStatement = 500
/** So many rows share a commit. */
const rowsAtOnce = 5000

type Batch = { readonly head: TableHead; readonly rows: (readonly SavedCell[])[] }

/** Writes the rows that `rowsOut` gave into empty tables of the same shape. Gives how many there were. */
export async function rowsIn(
  store: Store,
  lines: AsyncIterable<TableHead | readonly SavedCell[]>,
  each: (rows: number) => Promise<void>,
): Promise<number> {
  const shapes = (await store.shapes()).filter(isKept)
  const known = new Map(shapes.map((shape) => [shape.name, shape]))
  let waiting: Batch[] = []
  let count = 0
  let total = 0
  const flush = async (): Promise<void> => {
    const batches = waiting
    waiting = []
    count = 0
    await store.change(async ({ db }) => {
      for (const batch of batches) await insert(db, batch)
    })
    await each(total)
  }
  for await (const line of lines) {
    if ("table" in line) {
      requireSame(line, known.get(line.table))
      waiting.push({ head: line, rows: [] })
      continue
    }
    const batch = waiting.at(-1)
    if (batch === undefined) throw new Error("rows come before their table")
    batch.rows.push(line)
    total += 1
    count += 1
    if (count < rowsAtOnce) continue
    await flush()
    waiting = [{ head: batch.head, rows: [] }]
  }
  await flush()
  return total
}

function requireSame({ table, columns }: TableHead, shape: TableShape | undefined): void {
  const named = (all: readonly (readonly [string, string])[]): string =>
    all
      .map((column) => column.join(" "))
      .toSorted()
      .join()
  const there = shape?.columns.map(({ name, type }) => [name, type] as const)
  if (there === undefined || named(columns) !== named(there))
    throw new Error(`the table ${table} is another one here than where its rows come from`)
}

async function insert(db: Kysely<unknown>, { head, rows }: Batch): Promise<void> {
  const columns = sql.join(head.columns.map(([name]) => sql.ref(name)))
  const atOnce = Math.min(rowsInStatement, Math.floor(valuesAtOnce / head.columns.length))
  for (const some of inPortions(rows, atOnce)) {
    const values = some.map((row) => {
      const cells = head.columns.map(([, type], index) => valueOf(row[index] ?? null, type))
      return sql`(${sql.join(cells)})`
    })
    await sql`insert into ${sql.table(head.table)} (${columns}) values ${sql.join(values)}`.execute(db)
  }
}

const valueOf = (cell: SavedCell, type: string): SavedCell | Buffer =>
  type === "bytes" && typeof cell === "string" ? Buffer.from(cell, "base64") : cell
