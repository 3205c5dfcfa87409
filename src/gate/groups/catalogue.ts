import type { Permission, Rights } from "#ground/kernel/permission.ts"
import { viewOf } from "#ground/kernel/program.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Look } from "#ground/kernel/scope.ts"

type Known = Pick<Look, "program">

/** Every permission that there is, by name. */
export const catalogue = viewOf(
  ({ permissions }): ReadonlyMap<string, Permission> =>
    new Map(permissions.map((permission) => [permission.name, permission])),
)

/** The permissions of these names; refuses one that there is not. */
export const getPermissions = (at: Known, names: readonly string[]): readonly Permission[] =>
  [...new Set(names)].map((name) => {
    const permission = catalogue(at).get(name)
    if (permission === undefined) throw refuse("groups.permission-unknown", { permission: name })
    return permission
  })

/** The permissions of these rights that there still are, in order of name. */
export const permissionsIn = (at: Known, rights: Rights): readonly Permission[] =>
  [...rights.keys()].toSorted().flatMap((name) => catalogue(at).get(name) ?? [])

/** Whether one of these is so risky that a reason and a fresh second step are asked. */
export const isHighRisk = ({ program }: Known, names: readonly string[]): boolean =>
  names.some((name) => program.highRisk.has(name))

const rank: Readonly<Record<Permission["risk"], number>> = { low: 1, raised: 2, high: 3 }

/** The highest risk of these rights; none of no rights. */
export const highestRisk = (at: Known, names: readonly string[]): Permission["risk"] | undefined =>
  names.flatMap((name) => catalogue(at).get(name)?.risk ?? []).toSorted((one, other) => rank[other] - rank[one])[0]
