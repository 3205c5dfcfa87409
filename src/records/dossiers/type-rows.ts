import type { DossierTypeId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { orRefuse } from "#ground/kernel/unreadable.ts"
import { writeOver } from "#ground/store/seen-version.ts"
import { byName } from "#records/finding/finding.ts"
import type { DossierType } from "./contract.ts"

type TypeRow = { id: string; version: number; in_use: number; sealed: Uint8Array }
type TypeTables = { dossier_types: TypeRow }

export type DossierTypeContent = Omit<DossierType, "id" | "version" | "inUse">

const place = (id: string) => ({ table: "dossier_types", row: id })

const open = (at: Look, row: TypeRow): DossierType => ({
  ...at.keys.practice.openOr<DossierTypeContent>(place(row.id), row.sealed, orRefuse),
  id: row.id as DossierTypeId,
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
  const row = { id, version: 1, in_use: 1, sealed: at.keys.practice.seal(place(id), content) }
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
    sealed: at.keys.practice.seal(place(seen.id), content),
  })
  return { ...content, id: seen.id, version, inUse }
}
