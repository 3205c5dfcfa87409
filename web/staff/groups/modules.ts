import { type Module, modules } from "#ground/kernel/permission.ts"
import type { StaffKey } from "#web/staff/staff-words.ts"

/** What a part of the program is called to those who give rights. One without a text does not compile. */
export const moduleName = (module: Module, t: (key: StaffKey) => string): string => t(`staff.groups.module.${module}`)

/** Things by the part of the program that they belong to, daily work first. */
export function byModule<One extends { readonly module: Module }>(all: readonly One[]): readonly [Module, One[]][] {
  const some = Map.groupBy(all, ({ module }) => module)
  return modules.flatMap((module): [Module, One[]][] => {
    const own = some.get(module)
    return own === undefined ? [] : [[module, own]]
  })
}
