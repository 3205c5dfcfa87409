import type { GroupId, UserId } from "#ground/kernel/ids.ts"
import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { getGroupRow, groupsOf, removeFromGroups, requireManagerLeft } from "#gate/access/access.ts"
import { endEverything, userNames } from "#gate/accounts/accounts.ts"
import { groupAsSeen } from "./as-seen.ts"
import { giveGroups } from "./giving.ts"
import { noteGroupChange } from "./change-rows.ts"
import * as acts from "./contract.ts"
import { may } from "./permissions.ts"

const needs = may["groups.manage"]

/** Whoever comes into a group signs in again, with the rights of now. */
export const addMembers = change(acts.addMembers, {
  needs,
  stepUp: "settings",
  logs: {
    event: "groups.member-added",
    action: "U",
    object: "group",
    of: ({ id, users }) => ({ thing: id, detail: users.map((user) => `+${user}`) }),
  },
  run: async (at, { id, users, reason }) => {
    await getGroupRow(at, id)
    const known = await userNames(at)
    if (users.some((user) => !known.has(user))) throw refuse("general.not-found")
    for (const user of new Set(users)) {
      const { joined } = await giveGroups(at, user, [...(await groupsOf(at, user)), id], reason)
      if (joined.length > 0) await endEverything(at, user)
    }
    return groupAsSeen(at, id)
  },
})

export const removeMember = change(acts.removeMember, {
  needs,
  logs: {
    event: "groups.member-removed",
    action: "U",
    object: "group",
    of: ({ id, user }) => ({ thing: id, detail: [`-${user}`] }),
  },
  run: async (at, { id, user }) => {
    await takeOut(at, id, [user])
    return groupAsSeen(at, id)
  },
})

/** Takes members out of a group: they sign in again, with the rights of now, and the group's history says so. */
export async function takeOut(at: Change, group: GroupId, users: readonly UserId[]): Promise<void> {
  await getGroupRow(at, group)
  if (users.length === 0) return
  for (const user of users) {
    if (!(await groupsOf(at, user)).includes(group)) throw refuse("general.not-found")
    await removeFromGroups(at, user, [group])
    await endEverything(at, user)
  }
  await noteGroupChange(at, group, { what: "member-removed", before: users, after: [] })
  await requireManagerLeft(at)
}
