import { type Change, type Look, type PersonSeal, tables } from "#ground/kernel/scope.ts"
import type { TablesOf } from "#ground/kernel/table.ts"
import type { EntryId } from "#ground/kernel/ids.ts"
import { type KeptEntry, mended } from "./mended.ts"
import type { entryTable } from "./tables.ts"
import type { EntryRecord } from "./entry-record.ts"

type MendedTable = "entries" | "entry_versions"
// One piece of code for two tables: to the types they are one table with one name, and their ids of one kind.
type MendTables = TablesOf<typeof entryTable>

/** Some of what is kept as it was before. */
export async function listUnmended(at: Look, table: MendedTable, size: number): Promise<readonly EntryId[]> {
  const query = tables<MendTables>(at)
    .selectFrom(table as "entries")
    .select("id")
    .where("mended", "=", 0)
  return (await query.orderBy("id").limit(size).execute()).map(({ id }) => id)
}

/** Seals these again as they are read; of whoever is forgotten there is nothing to open, and what cannot be read stays as it is. */
export async function mendAll(at: Change, table: MendedTable, ids: readonly EntryId[]): Promise<void> {
  const name = table as "entries"
  const rows = await tables<MendTables>(at).selectFrom(name).selectAll().where("id", "in", ids).execute()
  const seals = await at.keys.persons([...new Set(rows.map((row) => row.person_id))])
  for (const { id, person_id, sealed } of rows) {
    const seal = seals.get(person_id)
    const fresh = seal && sealedAnew(seal, { table, row: id }, sealed)
    await tables<MendTables>(at)
      .updateTable(name)
      .set({ mended: 1, ...(fresh === undefined ? {} : { sealed: fresh }) })
      .where("id", "=", id)
      .execute()
  }
}

type EntryState = { readonly table: MendedTable; readonly row: string }

function sealedAnew(seal: PersonSeal, place: EntryState, sealed: Uint8Array): Uint8Array | undefined {
  const kept = seal.openOr<KeptEntry | EntryRecord, undefined>(place, sealed, () => undefined)
  if (kept === undefined) return undefined
  return seal.seal(place, "content" in kept ? { ...kept, content: mended(kept.content) } : mended(kept))
}
