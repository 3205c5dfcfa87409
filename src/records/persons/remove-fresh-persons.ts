import { mayDestroy } from "#ground/kernel/ending.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import { inPortions } from "#ground/kernel/portions.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { isUnreadable } from "#ground/kernel/unreadable.ts"
import { forgetCare } from "#gate/access/access.ts"
import type { ReferenceCheck } from "./references.ts"
import { deleteIdentifiersOf, personsNumberedLater } from "./identifiers/identifier-rows.ts"
import { releaseNumbers } from "./numbers.ts"
import { deletePersons, listRecords } from "./rows.ts"
import { personsWithTies } from "./ties/tie-rows.ts"
import { cluesOf, personTokens, tokenOf } from "./tokens.ts"

/**
 * Takes persons out again who were made by an import that is undone: only those who were not changed since and
 * to whom nothing refers. Their keys are destroyed and their numbers are free again. Gives those who were removed.
 */
export async function removeFreshPersons(
  at: Change,
  ids: readonly PersonId[],
  checks: readonly ReferenceCheck[],
  /** How often the import itself changed somebody after making them, where it did. */
  ownChanges: ReadonlyMap<PersonId, number> = new Map(),
): Promise<readonly PersonId[]> {
  const removed: PersonId[] = []
  for (const some of inPortions(ids)) removed.push(...(await removeSome(at, some, checks, ownChanges)))
  return removed
}

async function removeSome(
  at: Change,
  ids: readonly PersonId[],
  checks: readonly ReferenceCheck[],
  ownChanges: ReadonlyMap<PersonId, number>,
): Promise<readonly PersonId[]> {
  const held = new Set<PersonId>()
  for (const check of [personsWithTies, ...checks]) for (const id of await check(at, ids)) held.add(id)
  const unchanged = (await listRecords(at, ids)).filter(
    ({ id, version, content }) => version === 1 + (ownChanges.get(id) ?? 0) && !held.has(id) && !isUnreadable(content),
  )
  const numbered = new Set(await personsNumberedLater(at, unchanged))
  const { clearance, free } = await mayDestroy(
    unchanged.filter((person) => !numbered.has(person.id)).map((person) => ({ person: person.id })),
    at,
  )
  const cleared = new Set(free.map(({ person }) => person))
  const fresh = unchanged.filter((person) => cleared.has(person.id))
  const gone = fresh.map((person) => person.id)
  if (gone.length === 0) return []
  for (const { id, content } of fresh) {
    const tokens = [...cluesOf(content)].map((one) => tokenOf(at.keys, one))
    await personTokens.remove(at, id, tokens)
  }
  await deleteIdentifiersOf(at, clearance, gone)
  await releaseNumbers(
    at,
    fresh.map((person) => person.content.number),
  )
  await forgetCare(at, clearance, gone)
  await deletePersons(at, clearance, gone)
  await at.keys.destroy(clearance, gone)
  return gone
}
