import { believedSeconds } from "#ground/kernel/memory.ts"
import { type GroupId, newId, type UserId } from "#ground/kernel/ids.ts"
import { type Extent, type Permission, type Rights, together } from "#ground/kernel/permission.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { orRefuse } from "#ground/kernel/unreadable.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { TablesOf } from "#ground/kernel/table.ts"
import { type groupPermissionTable, groupTable, type membershipTable } from "./tables.ts"

export type AccessTables = TablesOf<typeof groupTable | typeof groupPermissionTable | typeof membershipTable>

/** All rights of a practice at once: who is in which group, and what each group grants. Small, and asked all the time. */
type AllRights = {
  readonly groupsOfUser: ReadonlyMap<UserId, readonly GroupId[]>
  readonly rightsOfGroup: ReadonlyMap<GroupId, Rights>
  /** What lists of groups grant together, put together once. */
  readonly known: WeakMap<readonly GroupId[], Rights>
}

const allRights = (at: Look): Promise<AllRights> =>
  at.memory.remember(
    "access rights",
    async () => {
      const db = tables<AccessTables>(at)
      const groupsOfUser = new Map<UserId, GroupId[]>()
      for (const row of await db.selectFrom("memberships").selectAll().orderBy("group_id").execute())
        groupsOfUser.set(row.user_id, [...(groupsOfUser.get(row.user_id) ?? []), row.group_id])
      const rightsOfGroup = new Map<GroupId, Map<string, Extent>>()
      for (const row of await db.selectFrom("group_permissions").selectAll().execute()) {
        const rights = rightsOfGroup.get(row.group_id) ?? new Map<string, Extent>()
        rightsOfGroup.set(row.group_id, rights.set(row.permission, row.extent))
      }
      return { groupsOfUser, rightsOfGroup, known: new WeakMap() }
    },
    believedSeconds,
  )

/** After a change of rights, all who read them read them anew. */
export function rightsChanged(at: Change): void {
  at.memory.forget("access rights")
  at.afterwards(() => at.memory.forget("access rights"))
}

const none: readonly GroupId[] = []

/** The groups a user is in; none for whoever is in none. */
export const groupsOf = async (at: Look, user: UserId): Promise<readonly GroupId[]> =>
  (await allRights(at)).groupsOfUser.get(user) ?? none

/** What these groups grant together: each permission as far as the one that reaches furthest. */
export async function permissionsOf(at: Look, groups: readonly GroupId[]): Promise<Rights> {
  const { rightsOfGroup, known } = await allRights(at)
  const before = known.get(groups)
  if (before !== undefined) return before
  const rights = together(groups.flatMap((group) => rightsOfGroup.get(group) ?? []))
  known.set(groups, rights)
  return rights
}

/** Everybody who is in a group, and in which. */
export const allMemberships = async (at: Look): Promise<ReadonlyMap<UserId, readonly GroupId[]>> =>
  (await allRights(at)).groupsOfUser

/** The names of groups, in the order asked. */
export async function groupNames(at: Look, groups: readonly GroupId[]): Promise<readonly string[]> {
  if (groups.length === 0) return []
  const rows = await tables<AccessTables>(at)
    .selectFrom("groups")
    .select(["id", "sealed"])
    .where("id", "in", groups)
    .execute()
  const names = new Map(
    rows.map((row) => [row.id, at.keys.practice.openOr(groupTable.place(row.id), row.sealed, orRefuse).name]),
  )
  return groups.flatMap((group) => names.get(group) ?? [])
}

/** The group of a name, whatever its capitals. */
export async function findGroup(at: Look, name: string): Promise<GroupId | undefined> {
  const rows = await tables<AccessTables>(at).selectFrom("groups").select(["id", "sealed"]).execute()
  const found = rows.find((row) => {
    const group = at.keys.practice.openOr(groupTable.place(row.id), row.sealed, orRefuse)
    return group.name.localeCompare(name, undefined, { sensitivity: "base" }) === 0
  })
  return found?.id
}

/** Makes a group, which may do nothing yet. */
export async function createGroup(at: Change, name: string): Promise<GroupId> {
  const id = newId<GroupId>(at.now)
  const sealed = at.keys.practice.seal(groupTable.place(id), { name })
  await tables<AccessTables>(at)
    .insertInto("groups")
    .values({ id, sealed, created_at: instantText(at.now) })
    .execute()
  return id
}

/** Lets a group do something more, as far as `extent`; what it could do already is from now on as far as this. */
export async function grant(
  at: Change,
  group: GroupId,
  granted: readonly Permission[],
  extent: Extent = "all",
): Promise<void> {
  if (granted.length === 0) return
  const rows = granted.map(({ name, scoped }) => ({
    group_id: group,
    permission: name,
    extent: scoped === true ? extent : ("all" as const),
    granted_at: instantText(at.now),
  }))
  await tables<AccessTables>(at)
    .insertInto("group_permissions")
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(["group_id", "permission"]).doUpdateSet((row) => ({
        extent: row.ref("excluded.extent"),
        granted_at: row.ref("excluded.granted_at"),
      })),
    )
    .execute()
  rightsChanged(at)
}

/** Puts a user in groups. */
export async function addToGroups(at: Change, user: UserId, groups: readonly GroupId[]): Promise<void> {
  if (groups.length === 0) return
  await tables<AccessTables>(at)
    .insertInto("memberships")
    .values(groups.map((group) => ({ user_id: user, group_id: group, since: instantText(at.now) })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  rightsChanged(at)
}

/** Takes rights from a group. */
export async function withdraw(at: Change, group: GroupId, permissions: readonly string[]): Promise<void> {
  if (permissions.length === 0) return
  await tables<AccessTables>(at)
    .deleteFrom("group_permissions")
    .where("group_id", "=", group)
    .where("permission", "in", permissions)
    .execute()
  rightsChanged(at)
}

/** Takes a user out of groups. */
export async function removeFromGroups(at: Change, user: UserId, groups: readonly GroupId[]): Promise<void> {
  if (groups.length === 0) return
  await tables<AccessTables>(at)
    .deleteFrom("memberships")
    .where("user_id", "=", user)
    .where("group_id", "in", groups)
    .execute()
  rightsChanged(at)
}

export type GroupRecord = { readonly id: GroupId; readonly name: string; readonly rights: Rights }

const open = (at: Look, row: AccessTables["groups"]): string =>
  at.keys.practice.openOr(groupTable.place(row.id), row.sealed, orRefuse).name

/** All groups, in order of name. */
export async function listGroupRows(at: Look): Promise<readonly GroupRecord[]> {
  const rows = await tables<AccessTables>(at).selectFrom("groups").selectAll().execute()
  const groups = await Promise.all(
    rows.map(async (row) => ({ id: row.id, name: open(at, row), rights: await permissionsOf(at, [row.id]) })),
  )
  return groups.toSorted((one, other) => one.name.localeCompare(other.name, at.language))
}

/** A group and what it grants; refuses `general.not-found`. */
export async function getGroupRow(at: Look, id: GroupId): Promise<GroupRecord> {
  const row = await tables<AccessTables>(at).selectFrom("groups").selectAll().where("id", "=", id).executeTakeFirst()
  if (row === undefined) throw refuse("general.not-found")
  return { id, name: open(at, row), rights: await permissionsOf(at, [id]) }
}

export async function renameGroupRow(at: Change, id: GroupId, name: string): Promise<void> {
  const sealed = at.keys.practice.seal(groupTable.place(id), { name })
  await tables<AccessTables>(at).updateTable("groups").set({ sealed }).where("id", "=", id).execute()
}

/** Removes a group with its rights; nobody may be in it any more. */
export async function deleteGroupRow(at: Change, id: GroupId): Promise<void> {
  const db = tables<AccessTables>(at)
  await db.deleteFrom("group_permissions").where("group_id", "=", id).execute()
  await db.deleteFrom("memberships").where("group_id", "=", id).execute()
  await db.deleteFrom("groups").where("id", "=", id).execute()
  rightsChanged(at)
}
