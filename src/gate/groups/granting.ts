import { change, look } from "#ground/kernel/operation.ts"
import { type Permission, type Rights, together } from "#ground/kernel/permission.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import type { GroupId } from "#ground/kernel/ids.ts"
import { getGroupRow, grant, requireManagerLeft, withdraw } from "#gate/access/access.ts"
import { getPermissions, isHighRisk } from "./catalogue.ts"
import { noteGroupChange } from "./change-rows.ts"
import * as acts from "./contract.ts"
import { profileOf, warningsOf } from "./describe.ts"
import { may } from "./permissions.ts"
import { tellManagers } from "./telling.ts"

const needs = may["groups.manage"]

const granted = (permissions: readonly Permission[], scope: acts.GrantExtent): Rights =>
  new Map(permissions.map((permission) => [permission.name, permission.scoped === true ? scope : "all"]))

/** Rights in the words of the log. */
const codes = (rights: Rights, among: readonly string[]): string[] =>
  among.flatMap((name) => (rights.has(name) ? [`${name}:${rights.get(name)}`] : []))

export const previewGrant = look(acts.previewGrant, {
  needs,
  logs: { nothing: "what a grant would change; nothing about a person" },
  run: async (at, { id, permissions: names, scope }) => {
    const { rights } = await getGroupRow(at, id)
    const permissions = getPermissions(at, names)
    return {
      warnings: warningsOf(at, permissions, rights, scope),
      profile: profileOf(at, after(rights, granted(permissions, scope))),
      needsReason: isHighRisk(at, names),
    }
  },
})

/** A grant says how far a right reaches from now on, also where it reached further before. */
const after = (before: Rights, fresh: Rights): Rights =>
  together([new Map([...before].filter(([name]) => !fresh.has(name))), fresh])

export const grantPermissions = change(acts.grantPermissions, {
  needs,
  stepUp: ({ permissions }, program) => (isHighRisk({ program }, permissions) ? "settings" : undefined),
  logs: {
    event: "groups.granted",
    action: "U",
    object: "group",
    of: ({ id, permissions, scope }) => ({ thing: id, detail: permissions.map((name) => `+${name}:${scope}`) }),
  },
  run: async (at, { id, permissions: names, scope, reason }) => {
    const { rights } = await getGroupRow(at, id)
    const permissions = getPermissions(at, names)
    if (isHighRisk(at, names) && (reason ?? "").trim() === "") throw refuse("groups.reason-needed", { field: "reason" })
    const warnings = warningsOf(at, permissions, rights, scope)
    await grant(at, id, permissions, scope)
    const fresh = (await getGroupRow(at, id)).rights
    const before = codes(rights, names)
    await noteGroupChange(at, id, { what: "granted", before, after: codes(fresh, names), reason })
    if (isHighRisk(at, names)) await tellManagers(at, "granted", id)
    return { warnings, profile: profileOf(at, fresh) }
  },
})

export const withdrawPermissions = change(acts.withdrawPermissions, {
  needs,
  logs: {
    event: "groups.withdrawn",
    action: "U",
    object: "group",
    of: ({ id, permissions }) => ({ thing: id, detail: permissions.map((name) => `-${name}`) }),
  },
  run: async (at, { id, permissions, reason }) => {
    await withdrawFrom(at, id, permissions, reason)
    return { profile: await profileNow(at, id) }
  },
})

const profileNow = async (at: Look, id: GroupId): Promise<acts.Profile> =>
  profileOf(at, (await getGroupRow(at, id)).rights)

/** Takes rights from a group, and says so in its history; one that it has not is no fault. */
export async function withdrawFrom(
  at: Change,
  group: GroupId,
  permissions: readonly string[],
  reason: string | undefined,
): Promise<void> {
  const { rights } = await getGroupRow(at, group)
  const before = codes(rights, permissions)
  await withdraw(at, group, permissions)
  if (before.length > 0) await noteGroupChange(at, group, { what: "withdrawn", before, after: [], reason })
  await requireManagerLeft(at)
}
