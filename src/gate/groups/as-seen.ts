import type { GroupId, UserId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { allMemberships, getGroupRow, grantHighRisk } from "#gate/access/access.ts"
import { userNames } from "#gate/accounts/accounts.ts"
import { permissionsIn } from "./catalogue.ts"
import type { Group } from "./contract.ts"
import { memberWarningsOf, profileOf } from "./describe.ts"

/** Who is in a group, by name. */
export async function membersOf(at: Look, group: GroupId): Promise<{ id: UserId; name: string }[]> {
  const names = await userNames(at)
  const members = [...(await allMemberships(at))].filter(([, groups]) => groups.includes(group))
  return members
    .map(([id]) => ({ id, name: names.get(id) ?? at.say("audit.unknown-user") }))
    .toSorted((one, other) => one.name.localeCompare(other.name, at.language))
}

/** A group with what it grants, in names and in words, and who is in it. */
export async function groupAsSeen(at: Look, id: GroupId): Promise<Group> {
  const { name, rights } = await getGroupRow(at, id)
  return {
    id,
    name,
    permissions: [...rights.keys()].toSorted(),
    grants: [...rights].map(([permission, scope]) => ({ permission, scope })).toSorted(byPermission),
    profile: profileOf(at, rights),
    members: await membersOf(at, id),
    joining: {
      warnings: memberWarningsOf(at, permissionsIn(at, rights), rights),
      needsReason: await grantHighRisk(at, [id]),
    },
  }
}

const byPermission = (one: Group["grants"][number], other: Group["grants"][number]): number =>
  one.permission < other.permission ? -1 : 1
