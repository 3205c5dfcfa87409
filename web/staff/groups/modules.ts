import { type StaffKey, texts } from "#web/staff/words.ts"

const isKey = (key: string): key is StaffKey => Object.hasOwn(texts, key)

/** What a part of the program is called to those who give rights; a part without a name goes by that of its code. */
export function moduleName(module: string, t: (key: StaffKey) => string): string {
  const key = `staff.groups.module.${module}`
  return isKey(key) ? t(key) : module
}

/** Things by the part of the program that they belong to, in the order in which they come. */
export const byModule = <One extends { readonly module: string }>(all: readonly One[]): readonly [string, One[]][] => [
  ...Map.groupBy(all, ({ module }) => module),
]
