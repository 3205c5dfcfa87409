import type { ProfileId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { orRefuse } from "#ground/kernel/unreadable.ts"
import { writeOver } from "#ground/store/seen-version.ts"
import type { RowOf, TablesOf } from "#ground/kernel/table.ts"
import type { ErasureProfile } from "./contract.ts"
import { erasureProfileTable, type ProfileContent } from "./tables.ts"

type ProfileRow = RowOf<typeof erasureProfileTable>
type ProfileTables = TablesOf<typeof erasureProfileTable>

const open = (at: Look, row: ProfileRow): ErasureProfile => ({
  ...at.keys.practice.openOr(erasureProfileTable.place(row.id), row.sealed, orRefuse),
  id: row.id,
  version: row.version,
})

/** The practice's profiles, in the order in which they were made. */
export async function listProfileRows(at: Look): Promise<readonly ErasureProfile[]> {
  const rows = await tables<ProfileTables>(at).selectFrom("erasure_profiles").selectAll().orderBy("id").execute()
  return rows.map((row) => open(at, row))
}

export async function getProfile(at: Look, id: ProfileId): Promise<ErasureProfile> {
  const found = (await listProfileRows(at)).find((profile) => profile.id === id)
  if (found === undefined) throw refuse("general.not-found")
  return found
}

export async function insertProfile(at: Change, id: ProfileId, content: ProfileContent): Promise<ErasureProfile> {
  const row = { id, version: 1, sealed: at.keys.practice.seal(erasureProfileTable.place(id), content) }
  await tables<ProfileTables>(at).insertInto("erasure_profiles").values(row).execute()
  return { ...content, id, version: 1 }
}

/** Writes a profile over the version that was read. */
export async function updateProfile(
  at: Change,
  { id, version: seen }: Pick<ErasureProfile, "id" | "version">,
  content: ProfileContent,
): Promise<ErasureProfile> {
  const version = seen + 1
  const sealed = at.keys.practice.seal(erasureProfileTable.place(id), content)
  await writeOver(tables<ProfileTables>(at), "erasure_profiles", { id, version: seen }, { version, sealed })
  return { ...content, id, version }
}
