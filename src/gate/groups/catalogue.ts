import type { Permission, Rights } from "#ground/kernel/permission.ts"
import { refuse } from "#ground/kernel/refusal.ts"

/** Every permission that there is, by name. */
export type Catalogue = ReadonlyMap<string, Permission>

export const catalogueOf = (permissions: readonly Permission[]): Catalogue =>
  new Map(permissions.map((permission) => [permission.name, permission]))

/** The permissions of these names; refuses one that there is not. */
export const getPermissions = (all: Catalogue, names: readonly string[]): readonly Permission[] =>
  [...new Set(names)].map((name) => {
    const permission = all.get(name)
    if (permission === undefined) throw refuse("groups.permission-unknown", { permission: name })
    return permission
  })

/** The permissions of these rights that there still are, in order of name. */
export const permissionsIn = (all: Catalogue, rights: Rights): readonly Permission[] =>
  [...rights.keys()].toSorted().flatMap((name) => all.get(name) ?? [])

/** Whether one of these is so risky that a reason and a fresh second step are asked. */
export const isHighRisk = (all: Catalogue, names: readonly string[]): boolean =>
  names.some((name) => all.get(name)?.risk === "high")

const rank: Readonly<Record<Permission["risk"], number>> = { low: 1, raised: 2, high: 3 }

/** The highest risk of these rights; none of no rights. */
export const highestRisk = (all: Catalogue, names: readonly string[]): Permission["risk"] | undefined =>
  names.flatMap((name) => all.get(name)?.risk ?? []).toSorted((one, other) => rank[other] - rank[one])[0]
