import { newId, type UserId } from "#ground/kernel/ids.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { RowOf, TablesOf } from "#ground/kernel/table.ts"
import type { emergencyMissTable } from "./tables.ts"

type MissRow = RowOf<typeof emergencyMissTable>
type MissTables = TablesOf<typeof emergencyMissTable>

/** Notes that a user looked for somebody who was not found; what no longer counts is tidied away. */
export async function insertMiss(at: Change, user: UserId, since: string): Promise<void> {
  await tables<MissTables>(at).deleteFrom("emergency_misses").where("missed_at", "<=", since).execute()
  await tables<MissTables>(at)
    .insertInto("emergency_misses")
    .values({ id: newId(at.now), user_id: user, missed_at: instantText(at.now) })
    .execute()
}

/** When users looked for somebody who was not found, after a moment; the oldest first. */
export const listMisses = (at: Look, since: string): Promise<readonly MissRow[]> =>
  tables<MissTables>(at)
    .selectFrom("emergency_misses")
    .selectAll()
    .where("missed_at", ">", since)
    .orderBy("missed_at")
    .execute()

export async function forgetMisses(at: Change, user: UserId): Promise<void> {
  await tables<MissTables>(at).deleteFrom("emergency_misses").where("user_id", "=", user).execute()
}
