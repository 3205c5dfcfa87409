import { believedSeconds } from "#ground/kernel/memory.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { orRefuse } from "#ground/kernel/unreadable.ts"
import type { TablesOf } from "#ground/kernel/table.ts"
import { settingTable } from "./tables.ts"

type SettingTables = TablesOf<typeof settingTable>

/** A choice of the practice, or `otherwise` where it has made none. */
export const getSetting = <Value>(at: Look, name: string, otherwise: Value): Promise<Value> =>
  at.memory.remember(
    `setting ${name}`,
    async () => {
      const row = await tables<SettingTables>(at)
        .selectFrom("settings")
        .select("sealed")
        .where("name", "=", name)
        .executeTakeFirst()
      return row === undefined
        ? otherwise
        : at.keys.practice.openOr<Value>({ table: settingTable.name, row: name }, row.sealed, orRefuse)
    },
    believedSeconds,
  )

/** Keeps a choice of the practice. */
export async function setSetting(at: Change, name: string, value: unknown): Promise<void> {
  const sealed = at.keys.practice.seal(settingTable.place(name), value)
  await tables<SettingTables>(at)
    .insertInto("settings")
    .values({ name, sealed })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ sealed }))
    .execute()
  at.memory.forget(`setting ${name}`)
  at.afterwards(() => at.memory.forget(`setting ${name}`))
}
