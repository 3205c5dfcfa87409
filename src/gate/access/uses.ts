import type { Actor } from "#ground/kernel/actor.ts"
import type { UserId } from "#ground/kernel/ids.ts"
import type { Permission } from "#ground/kernel/permission.ts"
import { Refusal } from "#ground/kernel/refusal.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import type { Store } from "#ground/store/store.ts"
import type { TablesOf } from "#ground/kernel/table.ts"
import type { permissionUseTable } from "./tables.ts"

/**
 * By which permissions users do their work, a day at a time: enough to see which rights nobody needs. What was noted today is
 * remembered as long as the practice is open, so that a permission costs one write per user and day.
 */
export interface PermissionUses {
  /** Somebody did or saw something by a permission. Costs nothing when that was noted today. */
  note(actor: Actor, permission: Permission): void
  /** Writes what is not written yet. To be called beside another write, which then shares its commit. */
  keep(): Promise<void>
}

type PermissionUse = { readonly user_id: UserId; readonly permission: string; readonly used_on: string }
type UseTables = TablesOf<typeof permissionUseTable>

/** The uses of a practice; `today` is the day it is there. */
export function openPermissionUses(store: Pick<Store, "change">, today: () => string): PermissionUses {
  let day = ""
  let noted = new Set<string>()
  let waiting = new Map<string, PermissionUse>()
  return {
    note: (actor, { name }) => {
      if (actor.kind !== "user") return
      if (day !== today()) {
        day = today()
        noted = new Set()
      }
      const key = `${actor.user} ${name}`
      if (noted.has(key)) return
      noted.add(key)
      waiting.set(key, { user_id: actor.user, permission: name, used_on: day })
    },
    keep: async () => {
      if (waiting.size === 0) return
      const uses = waiting
      waiting = new Map()
      try {
        await store.change((scope) => write(scope, [...uses.values()]))
      } catch (error) {
        // Nobody is kept from their work because this could not be noted; it is noted with the next use.
        waiting = new Map([...uses, ...waiting])
        if (!(error instanceof Refusal)) throw error
      }
    },
  }
}

const write = async (at: Pick<Change, "db">, uses: readonly PermissionUse[]): Promise<void> => {
  await tables<UseTables>(at)
    .insertInto("permission_uses")
    .values(uses)
    .onConflict((conflict) =>
      conflict
        .columns(["user_id", "permission"])
        .doUpdateSet((row) => ({ used_on: row.ref("excluded.used_on") }))
        .whereRef("permission_uses.used_on", "<", "excluded.used_on"),
    )
    .execute()
}

/** On which day each user last used each permission; nothing for what they never used. */
export async function listPermissionUses(at: Look): Promise<ReadonlyMap<UserId, ReadonlyMap<string, string>>> {
  const uses = new Map<UserId, Map<string, string>>()
  for (const row of await tables<UseTables>(at).selectFrom("permission_uses").selectAll().execute()) {
    const ofUser = uses.get(row.user_id) ?? new Map<string, string>()
    uses.set(row.user_id, ofUser.set(row.permission, row.used_on))
  }
  return uses
}
