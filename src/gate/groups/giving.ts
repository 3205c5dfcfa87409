import type { GroupId, UserId } from "#ground/kernel/ids.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { grantHighRisk, groupsOf, requireMayGive, setGroups } from "#gate/access/access.ts"
import { noteGroupChange } from "./change-rows.ts"
import { tellManagers } from "./telling.ts"

/** What came of putting somebody in groups. */
type GivenGroup = { readonly joined: readonly GroupId[]; readonly left: readonly GroupId[] }

/** The groups of somebody who has not come in yet go to whoever reads another mailbox: that is giving them again. */
export async function regiveGroups(at: Change, user: UserId, reason: string | undefined): Promise<void> {
  const groups = await groupsOf(at, user)
  await requireMayGive(at, user, groups, reason)
  for (const group of groups) if (await grantHighRisk(at, [group])) await tellManagers(at, "given", group, user)
}

/**
 * Puts a user in these groups and in no other: by the one rule of who may give what. Each group's history says so, and when
 * something of high risk comes with it, the others who manage groups hear of it.
 */
export async function giveGroups(
  at: Change,
  user: UserId,
  groups: readonly GroupId[],
  reason: string | undefined,
): Promise<GivenGroup> {
  const before = await groupsOf(at, user)
  const joined = [...new Set(groups)].filter((group) => !before.includes(group))
  const left = before.filter((group) => !groups.includes(group))
  await requireMayGive(at, user, joined, reason)
  await setGroups(at, user, groups)
  for (const group of joined)
    await noteGroupChange(at, group, { what: "member-added", before: [], after: [user], reason })
  for (const group of left) await noteGroupChange(at, group, { what: "member-removed", before: [user], after: [] })
  for (const group of joined) if (await grantHighRisk(at, [group])) await tellManagers(at, "given", group, user)
  return { joined, left }
}
