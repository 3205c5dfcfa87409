import type { Permission } from "#ground/kernel/permission.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { groupsOf, permissionsOf } from "#gate/access/access.ts"
import { forAudience, staff } from "#gate/accounts/audience.ts"
import { listUsers, type UserRecord } from "./user-rows.ts"

/** Who of the staff can sign in now and holds all of these permissions, by name. */
export async function usersWith(at: Look, permissions: readonly Permission[]): Promise<readonly UserRecord[]> {
  const found: UserRecord[] = []
  for (const user of (await listUsers(forAudience(at, staff))).toSorted((one, other) =>
    one.name.localeCompare(other.name),
  )) {
    if (user.state !== "active") continue
    const rights = await permissionsOf(at, await groupsOf(at, user.id))
    if (permissions.every(({ name }) => rights.has(name))) found.push(user)
  }
  return found
}
