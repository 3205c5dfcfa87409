/** Something that was answered. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

type Things = Readonly<Record<string, Json>>

const isThings = (value: Json | undefined): value is Things =>
  typeof value === "object" && value !== null && !Array.isArray(value)
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)

const idOf = (value: Json): string | undefined =>
  isThings(value) && typeof value["id"] === "string" ? value["id"] : undefined

/**
 * Where two answers differ: by the path of each value that is not the same, or not there. Lists of things with an id may be in
 * another order. `excused` is asked of what the second has there, with all that it stands in.
 */
export function differences(
  before: Json | undefined,
  now: Json | undefined,
  excused: (now: Json | undefined, within: readonly Things[]) => boolean,
  path = "",
  within: readonly Things[] = [],
): readonly string[] {
  if (isThings(before) && isThings(now)) {
    const inside = [...within, now]
    const names = new Set([...Object.keys(before), ...Object.keys(now)])
    return [...names].flatMap((name) => differences(before[name], now[name], excused, `${path}.${name}`, inside))
  }
  if (isList(before) && isList(now)) {
    const byId = new Map(now.map((one, index) => [idOf(one) ?? String(index), one]))
    const known = new Set(before.map((one, index) => idOf(one) ?? String(index)))
    const more = [...byId].flatMap(([id, one]) =>
      known.has(id) || excused(one, within) ? [] : [`${path}[${id}] is new`],
    )
    return [
      ...before.flatMap((one, index) => {
        const id = idOf(one) ?? String(index)
        return differences(one, byId.get(id), excused, `${path}[${id}]`, within)
      }),
      ...more,
    ]
  }
  return before === now || excused(now, within)
    ? []
    : [`${path}: ${JSON.stringify(before)} became ${JSON.stringify(now)}`]
}
