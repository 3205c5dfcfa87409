import type { PersonId } from "#ground/kernel/ids.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import type { PersonTables } from "./rows.ts"

/** Some of the persons who are found by older rules only. */
export async function listUnfindable(at: Look, size: number): Promise<readonly PersonId[]> {
  const query = tables<PersonTables>(at).selectFrom("persons").select("id").where("findable", "=", 0)
  return (await query.orderBy("id").limit(size).execute()).map(({ id }) => id)
}

export async function findableNow(at: Change, ids: readonly PersonId[]): Promise<void> {
  await tables<PersonTables>(at).updateTable("persons").set({ findable: 1 }).where("id", "in", ids).execute()
}
