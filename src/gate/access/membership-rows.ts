import type { GroupId, UserId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { orRefuse } from "#ground/kernel/unreadable.ts"
import { addToGroups, type AccessTables, rightsChanged } from "./rows.ts"
import { groupTable } from "./tables.ts"

/** Every group: what it is called and the names of what it grants. */
export async function listGroups(
  at: Look,
): Promise<readonly { readonly id: GroupId; readonly name: string; readonly permissions: readonly string[] }[]> {
  const db = tables<AccessTables>(at)
  const granted = new Map<string, string[]>()
  for (const row of await db.selectFrom("group_permissions").selectAll().orderBy("permission").execute()) {
    granted.set(row.group_id, [...(granted.get(row.group_id) ?? []), row.permission])
  }
  const rows = await db.selectFrom("groups").select(["id", "sealed"]).orderBy("id").execute()
  return rows.map(({ id, sealed }) => ({
    id: id,
    name: at.keys.practice.openOr(groupTable.place(id), sealed, orRefuse).name,
    permissions: granted.get(id) ?? [],
  }))
}

/** Refuses when one of these groups is not there. */
export async function requireGroups(at: Look, groups: readonly GroupId[]): Promise<void> {
  if (groups.length === 0) return
  const rows = await tables<AccessTables>(at).selectFrom("groups").select("id").where("id", "in", groups).execute()
  if (rows.length !== new Set(groups).size) throw refuse("access.group.not-found", { field: "groups" })
}

/** Puts a user in these groups and in no other. */
export async function setGroups(at: Change, user: UserId, groups: readonly GroupId[]): Promise<void> {
  const others = tables<AccessTables>(at).deleteFrom("memberships").where("user_id", "=", user)
  await (groups.length === 0 ? others : others.where("group_id", "not in", groups)).execute()
  await addToGroups(at, user, groups)
  rightsChanged(at)
}

/**
 * Who can sign in, and for good: neither closed nor with a last day. These are columns of the room `accounts`, which
 * stands on this one and so cannot be asked. Also tells whether anybody could ever sign in.
 */
export async function listLastingUsers(
  at: Look,
): Promise<{ readonly lasting: readonly UserId[]; readonly hasBegun: boolean }> {
  const db = tables<{ users: { id: UserId; state: string; ends_on: string | null } }>(at)
  const rows = await db.selectFrom("users").select(["id", "state", "ends_on"]).where("state", "!=", "invited").execute()
  const lasting = rows.filter((row) => row.state === "active" && row.ends_on === null)
  return { lasting: lasting.map(({ id }) => id), hasBegun: rows.length > 0 }
}
