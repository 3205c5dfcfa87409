import { believedSeconds } from "#ground/kernel/memory.ts"
import { type GroupId, newId, type UserId } from "#ground/kernel/ids.ts"
import type { Permission } from "#ground/kernel/permission.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"

export type AccessTables = {
  groups: { id: string; sealed: Uint8Array; created_at: string }
  group_permissions: { group_id: string; permission: string; granted_at: string }
  memberships: { user_id: string; group_id: string }
}

/** All rights of a practice at once: who is in which group, and what each group grants. Small, and asked all the time. */
type Rights = {
  readonly groupsOfUser: ReadonlyMap<string, readonly GroupId[]>
  readonly permissionsOfGroup: ReadonlyMap<string, ReadonlySet<string>>
  /** What lists of groups grant together, put together once. */
  readonly together: WeakMap<readonly GroupId[], ReadonlySet<string>>
}

const rights = (at: Look): Promise<Rights> =>
  at.memory.remember(
    "access rights",
    async () => {
      const db = tables<AccessTables>(at)
      const groupsOfUser = new Map<string, GroupId[]>()
      for (const row of await db.selectFrom("memberships").selectAll().orderBy("group_id").execute()) {
        groupsOfUser.set(row.user_id, [...(groupsOfUser.get(row.user_id) ?? []), row.group_id as GroupId])
      }
      const permissionsOfGroup = new Map<string, Set<string>>()
      for (const row of await db.selectFrom("group_permissions").selectAll().execute()) {
        permissionsOfGroup.set(row.group_id, (permissionsOfGroup.get(row.group_id) ?? new Set()).add(row.permission))
      }
      return { groupsOfUser, permissionsOfGroup, together: new WeakMap() }
    },
    believedSeconds,
  )

/** After a change of rights, all who read them read them anew. */
export function rightsChanged(at: Change): void {
  at.memory.forget("access rights")
  at.afterwards(() => at.memory.forget("access rights"))
}

/** The groups a user is in; none for who is in none. */
export const groupsOf = async (at: Look, user: UserId): Promise<readonly GroupId[]> =>
  (await rights(at)).groupsOfUser.get(user) ?? []

/** The names of all permissions that these groups grant together. */
export async function permissionsOf(at: Look, groups: readonly GroupId[]): Promise<ReadonlySet<string>> {
  const { permissionsOfGroup, together } = await rights(at)
  const known = together.get(groups)
  if (known !== undefined) return known
  const granted = new Set(groups.flatMap((group) => [...(permissionsOfGroup.get(group) ?? [])]))
  together.set(groups, granted)
  return granted
}

/** The names of groups, in the order asked. */
export async function groupNames(at: Look, groups: readonly GroupId[]): Promise<readonly string[]> {
  if (groups.length === 0) return []
  const rows = await tables<AccessTables>(at)
    .selectFrom("groups")
    .select(["id", "sealed"])
    .where("id", "in", groups)
    .execute()
  const names = new Map(
    rows.map((row) => [
      row.id,
      at.keys.practice.open<{ name: string }>({ table: "groups", row: row.id }, row.sealed).name,
    ]),
  )
  return groups.flatMap((group) => names.get(group) ?? [])
}

/** The group of a name, whatever its capitals. */
export async function findGroup(at: Look, name: string): Promise<GroupId | undefined> {
  const rows = await tables<AccessTables>(at).selectFrom("groups").select(["id", "sealed"]).execute()
  const found = rows.find((row) => {
    const group = at.keys.practice.open<{ name: string }>({ table: "groups", row: row.id }, row.sealed)
    return group.name.localeCompare(name, undefined, { sensitivity: "base" }) === 0
  })
  return found?.id as GroupId | undefined
}

/** Makes a group, which may do nothing yet. */
export async function createGroup(at: Change, name: string): Promise<GroupId> {
  const id = newId<GroupId>(at.now)
  const sealed = at.keys.practice.seal({ table: "groups", row: id }, { name })
  await tables<AccessTables>(at)
    .insertInto("groups")
    .values({ id, sealed, created_at: instantText(at.now) })
    .execute()
  return id
}

/** Lets a group do something more. */
export async function grant(at: Change, group: GroupId, granted: readonly Permission[]): Promise<void> {
  if (granted.length === 0) return
  await tables<AccessTables>(at)
    .insertInto("group_permissions")
    .values(granted.map(({ name }) => ({ group_id: group, permission: name, granted_at: instantText(at.now) })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  rightsChanged(at)
}

/** Puts a user in groups. */
export async function addToGroups(at: Change, user: UserId, groups: readonly GroupId[]): Promise<void> {
  if (groups.length === 0) return
  await tables<AccessTables>(at)
    .insertInto("memberships")
    .values(groups.map((group) => ({ user_id: user, group_id: group })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  rightsChanged(at)
}
