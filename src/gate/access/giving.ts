import type { GroupId, UserId } from "#ground/kernel/ids.ts"
import { coversRights, type Rights } from "#ground/kernel/permission.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { permissionsOf } from "./rows.ts"

/** Who manages groups can let any group do anything: nothing is kept from them by keeping a group from them. */
const managesGroups = "groups.manage"

/** What somebody holds who acts; nothing for whoever is no user. */
const rightsOfActor = async (at: Look): Promise<Rights> =>
  at.actor.kind === "user" ? permissionsOf(at, at.actor.groups) : new Map()

/** To whom who acts may give a group: who does not manage groups gives only what they hold, and never themselves. */
export async function mayGiveTo(at: Look, group: GroupId): Promise<"anybody" | "others" | "nobody"> {
  if (at.actor.kind === "system" || at.actor.kind === "operator") return "anybody"
  const own = await rightsOfActor(at)
  if (own.has(managesGroups)) return "anybody"
  return coversRights(own, await permissionsOf(at, [group])) ? "others" : "nobody"
}

/**
 * The one rule for putting somebody in groups, by whatever way: refuses what who acts may not give to this user, and a group
 * that grants something of high risk when no reason is said. The program itself and the operator's commands give as they like.
 */
export async function requireMayGive(
  at: Look,
  to: UserId,
  groups: readonly GroupId[],
  reason: string | undefined,
): Promise<void> {
  const isOneself = at.actor.kind === "user" && at.actor.user === to
  for (const group of groups) {
    const allowed = await mayGiveTo(at, group)
    if (allowed === "nobody") throw refuse("groups.give-not-allowed", { field: "groups" })
    if (allowed === "others" && isOneself) throw refuse("groups.give-not-oneself", { field: "groups" })
  }
  if (at.actor.kind === "user" && (reason ?? "").trim() === "" && (await grantHighRisk(at, groups)))
    throw refuse("groups.reason-needed", { field: "reason" })
}

/** Whether these groups grant something of high risk. */
export const grantHighRisk = async (at: Look, groups: readonly GroupId[]): Promise<boolean> =>
  [...(await permissionsOf(at, groups)).keys()].some((name) => at.program.highRisk.has(name))
