import type { Look } from "#ground/kernel/scope.ts"
import { groupsOf, permissionsOf } from "#gate/access/access.ts"
import { allUsers } from "#gate/accounts/accounts.ts"
import { mayWithGroups } from "#gate/groups/groups.ts"

export type Manager = Awaited<ReturnType<typeof allUsers>>[number]

/** Who manages groups, and can sign in. */
export async function listManagers(at: Look): Promise<readonly Manager[]> {
  const managers: Manager[] = []
  for (const user of await allUsers(at)) {
    if (user.state !== "active") continue
    const rights = await permissionsOf(at, await groupsOf(at, user.id))
    if (rights.has(mayWithGroups["groups.manage"].name)) managers.push(user)
  }
  return managers
}
