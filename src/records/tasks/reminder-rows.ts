import type { UserId } from "#ground/kernel/ids.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import type { TablesOf } from "#ground/kernel/table.ts"
import type { taskReminderTable } from "./tables.ts"

type ReminderTables = TablesOf<typeof taskReminderTable>

/** The users who want no mail about their tasks; everybody else does. */
export async function listUnreminded(at: Look): Promise<ReadonlySet<UserId>> {
  const rows = await tables<ReminderTables>(at)
    .selectFrom("task_reminders")
    .select("user_id")
    .where("wanted", "=", 0)
    .execute()
  return new Set(rows.map((row) => row.user_id))
}

export async function putWanted(at: Change, user: UserId, wanted: boolean): Promise<void> {
  const row = { user_id: user, wanted: wanted ? 1 : 0 }
  await tables<ReminderTables>(at)
    .insertInto("task_reminders")
    .values(row)
    .onConflict((conflict) => conflict.column("user_id").doUpdateSet({ wanted: row.wanted }))
    .execute()
}
