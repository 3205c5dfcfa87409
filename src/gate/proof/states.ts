import type { Kysely } from "kysely"
import type { Key } from "#ground/crypto/key.ts"
import { keyedHash } from "#ground/crypto/token.ts"
import type { Seal } from "#ground/kernel/scope.ts"
import { given, preparedRead } from "#ground/store/prepared.ts"
import type { TablesOf } from "#ground/kernel/table.ts"
import { elementLength } from "./row-proof.ts"
import { tableStateTable } from "./tables.ts"

/**
 * What a table's rows come to: how often they changed, and for each whom they concern the sum of what their rows add. The
 * sum is an exclusive or of keyed hashes that nobody without the key knows: no other set of rows has it.
 */
export type TableState = { readonly counter: number; readonly sums: ReadonlyMap<string, Buffer> }

type StateTables = TablesOf<typeof tableStateTable>

const known = (db: Kysely<unknown>): Kysely<StateTables> => db as Kysely<StateTables>

const isNothing = (sum: Buffer): boolean => sum.every((byte) => byte === 0)

/** Adds or takes away; the one undoes the other. */
export function addTo(sums: Map<string, Buffer>, concern: string, element: Buffer): void {
  const sum = Buffer.from(sums.get(concern) ?? Buffer.alloc(elementLength))
  for (let byte = 0; byte < elementLength; byte += 1) sum[byte] = (sum[byte] ?? 0) ^ (element[byte] ?? 0)
  if (isNothing(sum)) sums.delete(concern)
  else sums.set(concern, sum)
}

/** The state of a table as it was last written; nothing where there is none. Throws a `SealError` where it was changed. */
export async function readState(db: Kysely<unknown>, seal: Seal, name: string): Promise<TableState | undefined> {
  const [row] = await selectState({ db }, [name])
  if (row === undefined) return undefined
  const { counter, sums } = seal.open(tableStateTable.place(name), row.sealed)
  return { counter, sums: new Map(Object.entries(sums).map(([concern, sum]) => [concern, Buffer.from(sum, "base64")])) }
}

/** Whether there is a state of a table, readable or not. */
export async function hasState(db: Kysely<unknown>, name: string): Promise<boolean> {
  const rows = known(db).selectFrom("table_states").select("name").where("name", "=", name)
  return (await rows.executeTakeFirst()) !== undefined
}

const selectState = preparedRead<StateTables, Pick<StateTables["table_states"], "sealed">>((db) =>
  db.selectFrom("table_states").select("sealed").where("name", "=", given<string>("")),
)

/** Writes what tables come to, each by its name. */
export async function writeStates(
  db: Kysely<unknown>,
  seal: Seal,
  states: ReadonlyMap<string, TableState>,
): Promise<void> {
  const rows = [...states].map(([name, { counter, sums: all }]) => {
    const sums = Object.fromEntries([...all].map(([concern, sum]) => [concern, sum.toString("base64")]))
    return { name, sealed: seal.seal(tableStateTable.place(name), { counter, sums }) }
  })
  await known(db)
    .insertInto("table_states")
    .values(rows)
    .onConflict((old) => old.column("name").doUpdateSet((row) => ({ sealed: row.ref("excluded.sealed") })))
    .execute()
}

/** A state in one line, as the access log carries it: `users:12:5f…`. */
export function stateMark(key: Key, name: string, { counter, sums }: TableState): string {
  const all = [...sums].map(([concern, sum]) => `${concern} ${sum.toString("hex")}`).toSorted()
  return `${name}:${counter}:${keyedHash(key, `${name} ${counter} ${all.join("\n")}`, 16).toString("hex")}`
}
