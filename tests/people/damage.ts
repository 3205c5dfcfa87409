// What befalls a sealed value that nobody wrote: bits that rot, a row cut off, one that somebody moved to another place.
import { type Kysely, sql } from "kysely"
import type { Room } from "#ground/kernel/room.ts"
import { isProven } from "#ground/kernel/table-rule.ts"
import type { TableShape } from "#ground/store/connections.ts"
import type { OpenPractice } from "#gate/practices/practices.ts"

type Row = Readonly<Record<string, unknown>>

/** A table with something sealed in it, and whether that decides something: then the proofs keep its rows out. */
export type SealedTable = { readonly shape: TableShape; readonly decides: boolean }

/** Every table in which something is sealed, by what the rooms declare: a new one is among them by itself. */
export async function sealedTables(practice: OpenPractice, rooms: readonly Room[]): Promise<readonly SealedTable[]> {
  const rules = rooms.flatMap((room) => room.tables.map(({ rule }) => rule))
  return (await practice.store.shapes()).flatMap((shape) => {
    const rule = rules.find(({ name }) => name === shape.name)
    // What the tables come to is the proofs' own.
    if (rule === undefined || shape.name === "table_states") return []
    if (!shape.columns.some(({ name }) => name === "sealed")) return []
    return [{ shape, decides: isProven(rule) && rule.decides.includes("sealed") }]
  })
}

const isIt = (shape: TableShape, row: Row) =>
  sql<boolean>`${sql.join(
    shape.key.map((column) => sql`${sql.ref(column)} = ${row[column]}`),
    sql` and `,
  )}`

type Anything = Record<string, Record<string, unknown>>

export const rowsOf = (practice: OpenPractice, { shape }: SealedTable): Promise<readonly Row[]> =>
  practice.store.look(async (db) => {
    const all = (db as Kysely<Anything>).selectFrom(shape.name).selectAll().where("sealed", "is not", null)
    return shape.key.reduce((query, column) => query.orderBy(column), all).execute()
  })

export const setSealed = async (
  practice: OpenPractice,
  { shape }: SealedTable,
  row: Row,
  sealed: unknown,
): Promise<void> =>
  practice.store.change(async ({ db }) => {
    await (db as Kysely<Anything>).updateTable(shape.name).set({ sealed }).where(isIt(shape, row)).execute()
  })

/** Ways in which a sealed value is not what was sealed there. */
export const damages: Readonly<Record<string, (sealed: Uint8Array, other: Uint8Array) => Uint8Array>> = {
  "a byte flipped": (sealed) =>
    Buffer.from(sealed).fill((sealed.at(-3) ?? 0) ^ 1, sealed.length - 3, sealed.length - 2),
  "cut off": (sealed) => Buffer.from(sealed.subarray(0, Math.floor(sealed.length / 2))),
  "of another row": (_sealed, other) => Buffer.from(other),
  "the key's mark changed": (sealed) => Buffer.from(sealed).fill((sealed[2] ?? 0) ^ 1, 2, 3),
  nothing: () => Buffer.alloc(0),
}
