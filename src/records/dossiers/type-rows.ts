import type { DossierTypeId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { orRefuse } from "#ground/kernel/unreadable.ts"
import { writeOver } from "#ground/store/seen-version.ts"
import type { RowOf, TablesOf } from "#ground/kernel/table.ts"
import { byName } from "#records/finding/finding.ts"
import type { DossierType } from "./contract.ts"
import { dossierTypeTable, type DossierTypeContent } from "./tables.ts"

type TypeRow = RowOf<typeof dossierTypeTable>
type TypeTables = TablesOf<typeof dossierTypeTable>

const open = (at: Look, row: TypeRow): DossierType => ({
  ...at.keys.practice.openOr(dossierTypeTable.place(row.id), row.sealed, orRefuse),
  id: row.id,
  version: row.version,
  inUse: row.in_use === 1,
})

/** The practice's types, also those no longer in use, in order of name. */
export async function listTypes(at: Look): Promise<readonly DossierType[]> {
  const rows = await tables<TypeTables>(at).selectFrom("dossier_types").selectAll().execute()
  return rows.map((row) => open(at, row)).toSorted((one, other) => byName(one.name, other.name))
}

/** A type; refuses `general.not-found`. */
export async function getType(at: Look, id: DossierTypeId): Promise<DossierType> {
  const row = await tables<TypeTables>(at)
    .selectFrom("dossier_types")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst()
  if (row === undefined) throw refuse("general.not-found")
  return open(at, row)
}

export async function insertType(at: Change, id: DossierTypeId, content: DossierTypeContent): Promise<DossierType> {
  const row = { id, version: 1, in_use: 1, sealed: at.keys.practice.seal(dossierTypeTable.place(id), content) }
  await tables<TypeTables>(at).insertInto("dossier_types").values(row).execute()
  return { ...content, id, version: 1, inUse: true }
}

/** Writes a type over the version that was read. */
export async function updateType(
  at: Change,
  seen: DossierType,
  content: DossierTypeContent,
  inUse: boolean,
): Promise<DossierType> {
  const version = seen.version + 1
  await writeOver(tables<TypeTables>(at), "dossier_types", seen, {
    version,
    in_use: inUse ? 1 : 0,
    sealed: at.keys.practice.seal(dossierTypeTable.place(seen.id), content),
  })
  return { ...content, id: seen.id, version, inUse }
}
