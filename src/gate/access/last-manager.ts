import type { UserId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { listLastingUsers } from "./membership-rows.ts"
import { groupsOf, permissionsOf } from "./rows.ts"

/** Who holds all of these can put right whatever went wrong: let others in, and say what they may do. */
const managing: readonly string[] = ["accounts.invite", "users.manage", "groups.manage"]

/**
 * The practice cannot lock itself out: refuses when nobody is left who can sign in for good and holds what managing takes.
 * To be called at the end of every change after which that could be so: closing an account, giving it a last day, leaving a
 * group, taking a permission back, removing a group. A practice that nobody has entered yet has nothing to lose.
 */
export async function requireManagerLeft(at: Look): Promise<void> {
  const { lasting, hasBegun } = await listLastingUsers(at)
  if (!hasBegun || (await isAnyManager(at, lasting))) return
  throw refuse("access.last-manager")
}

/** Whether somebody could still put right whatever went wrong if this user could not sign in. */
export async function isManagerLeftWithout(at: Look, user: UserId): Promise<boolean> {
  const { lasting } = await listLastingUsers(at)
  return isAnyManager(
    at,
    lasting.filter((one) => one !== user),
  )
}

async function isAnyManager(at: Look, users: readonly UserId[]): Promise<boolean> {
  for (const user of users) {
    const held = await permissionsOf(at, await groupsOf(at, user))
    if (managing.every((name) => held.has(name))) return true
  }
  return false
}
