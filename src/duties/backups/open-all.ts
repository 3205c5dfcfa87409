import type { Kysely } from "kysely"
import type { PersonId } from "#ground/kernel/ids.ts"
import type { Look, Seal } from "#ground/kernel/scope.ts"
import type { TableShape } from "#ground/store/connections.ts"
import { rowsOf } from "./rows-out.ts"

type Row = Readonly<Record<string, unknown>>

/** What the proofs keep of themselves is looked at by them. */
const ownOfProofs = "table_states"

/**
 * Opens everything that is sealed in the tables of a practice, whether or not anything shows it; what does not open is among
 * `at.proofs.unreadable` afterwards. A value stands under the key of its row, parted by slashes, and is sealed by the key of the
 * person whom the row names, or by the practice's.
 */
export async function openAll(at: Look, shapes: readonly TableShape[]): Promise<void> {
  const sealed = shapes.filter(
    ({ name, columns }) => name !== ownOfProofs && columns.some((one) => one.name === "sealed"),
  )
  for (const shape of sealed)
    for await (const row of rowsOf(at.db as Kysely<unknown>, shape)) await openOne(at, shape, row)
}

async function openOne(at: Look, { name, key }: TableShape, row: Row): Promise<void> {
  if (row["sealed"] === null) return
  const seal = await sealOf(at, name, row)
  const place = { table: name, row: key.map((column) => String(row[column])).join("/") }
  seal?.openOr(place, row["sealed"] as Uint8Array, () => undefined)
}

/** Things about the erased, which nothing opens, may be left for the sweep. */
async function sealOf(at: Look, table: string, row: Row): Promise<Seal | undefined> {
  const person = bySomebody.has(table) ? undefined : table === "persons" ? row["id"] : row["person_id"]
  if (typeof person !== "string") return at.keys.practice
  return (await at.keys.persons([person as PersonId])).get(person as PersonId)
}

/** Name a person, and are the practice's own: why somebody is not erased now. */
const bySomebody: ReadonlySet<string> = new Set(["erasure_items"])
