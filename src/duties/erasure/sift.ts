import type { Holding } from "#ground/kernel/holding.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { figuresThere } from "./figure-rows.ts"
import { groupsOf } from "./groups.ts"
import { nextItems } from "./item-rows.ts"
import { atOnce, smallestGroup } from "./policy.ts"
import type { ErasureRecord } from "./record.ts"

/**
 * Who would count in a group of fewer than five, with whom counted there before: they could still be found in it, and so do not
 * become figures. Whoever is left out makes other groups smaller, so it is asked again until all groups are large enough. Of each
 * person only the numbers of their groups are kept meanwhile.
 */
export async function tooFewIn(
  at: Look,
  holdings: readonly Holding[],
  { id }: ErasureRecord,
): Promise<readonly PersonId[]> {
  const sizes: number[] = []
  const numbers = new Map<string, number>()
  const persons = new Map<PersonId, readonly number[]>()
  const numberOf = async (name: string): Promise<number> => {
    const known = numbers.get(name)
    if (known !== undefined) return known
    const fresh = sizes.push(await figuresThere(at, name)) - 1
    numbers.set(name, fresh)
    return fresh
  }
  for (let some = await nextItems(at, id, atOnce); some.length > 0; ) {
    for (const [person, names] of await groupsOf(at, holdings, some)) {
      const own: number[] = []
      for (const name of names) own.push(await numberOf(name))
      for (const one of own) sizes[one] = (sizes[one] ?? 0) + 1
      persons.set(person, own)
    }
    some = await nextItems(at, id, atOnce, some.at(-1)?.person)
  }
  return leftOut(sizes, persons)
}

function leftOut(sizes: number[], persons: Map<PersonId, readonly number[]>): readonly PersonId[] {
  const out: PersonId[] = []
  for (let before = -1; before !== out.length; ) {
    before = out.length
    for (const [person, own] of persons) {
      if (own.every((one) => (sizes[one] ?? 0) >= smallestGroup)) continue
      for (const one of own) sizes[one] = (sizes[one] ?? 0) - 1
      persons.delete(person)
      out.push(person)
    }
  }
  return out
}
