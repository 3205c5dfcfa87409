import { thingOf } from "#ground/kernel/doomed.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import { figuresThere } from "./figure-rows.ts"
import { groupsOf } from "./groups.ts"
import { holdBack, itemsOf, nextItems } from "./item-rows.ts"
import { judge } from "./judge.ts"
import { atOnce, smallestGroup } from "./limits.ts"
import { type ErasureRecord, plus } from "./record.ts"
import { updateErasure } from "./rows.ts"

/**
 * Who would count in a group of fewer than five, with whom counted there before: they could still be found in it, and so do not
 * become figures. Whoever is left out makes other groups smaller, so it is asked again until all groups are large enough. Of each
 * person only the numbers of their groups are kept meanwhile.
 */
export async function tooFewIn(at: Look, { id }: ErasureRecord): Promise<readonly PersonId[]> {
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
  for (let some = await nextItems(at, id, atOnce); some.length > 0;) {
    for (const [person, names] of await groupsOf(at, some)) {
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
  for (let before = -1; before !== out.length;) {
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

/** Holds persons back from becoming figures; the last of them makes the list a sifted one. */
export async function siftOut(
  at: Change,
  seen: ErasureRecord,
  persons: readonly PersonId[],
  isLast: boolean,
): Promise<ErasureRecord> {
  const items = (await itemsOf(at, seen.id, persons)).filter(({ fate }) => fate === "goes")
  const isRunning = seen.state === "running"
  const held = items.map((one) => ({ ...one, reason }))
  await holdBack(at, seen.id, held, isRunning ? "skipped" : "held")
  const { content } = seen
  const isSifted = isLast || content.isSifted
  if (isRunning) {
    const skipped = plus(content.skipped, [[reason, items.length]])
    return updateErasure(at, seen, {
      content: { isSifted, skipped, skippedCount: content.skippedCount + items.length },
    })
  }
  const { counts } = await judge(at, seen, items)
  const less = [...counts].map(([name, ofThis]): [string, number] => [
    name,
    -items.reduce((sum, one) => sum + (ofThis.get(thingOf(one)) ?? 0), 0),
  ])
  return updateErasure(at, seen, {
    content: {
      isSifted,
      held: plus(content.held, [[reason, items.length]]),
      found: plus(content.found, less),
      total: content.total - items.length,
      actives: content.actives - items.filter((one) => one.isActive && one.dossier === undefined).length,
    },
  })
}

const reason = "erasure.reason.too-few" as const
