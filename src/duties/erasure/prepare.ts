import type { Change } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import { thingOf } from "#ground/kernel/doomed.ts"
import { listEndedCases, ownersOf, personsWithCasesLeft } from "#records/dossiers/dossiers.ts"
import { listAtRest } from "#records/persons/persons.ts"
import type { ErasureSelection } from "./contract.ts"
import { insertItems, itemsOf } from "./item-rows.ts"
import { type ErasureCandidate, judge } from "./judge.ts"
import { goesOf } from "./kinds.ts"
import { atOnce } from "./limits.ts"
import { type ErasureRecord, plus } from "./record.ts"
import { updateErasure } from "./rows.ts"
import { reasonsFor } from "./second-person.ts"

/** Some candidates, and up to where the list is then made: nothing when there are no more. */
type ErasurePortion = { readonly candidates: readonly ErasureCandidate[]; readonly cursor: string | undefined }

/** The day up to which nothing may have been done, where nobody named one: two years ago. */
export const twoYearsBefore = (today: string): string =>
  Temporal.PlainDate.from(today).subtract({ years: 2 }).toString()

/** Makes the list of an erasure a portion longer. The last portion makes a preview of it, or sets a policy's own to work. */
export async function prepareSome(at: Change, seen: ErasureRecord): Promise<ErasureRecord> {
  const { candidates, cursor } = await nextPortion(at, seen.content.selection, seen.content.cursor ?? "")
  const fresh = await unknown(at, seen, candidates)
  const { items, counts } = await judge(at, seen, fresh)
  await insertItems(at, seen.id, items)
  const going = items.filter(({ fate }) => fate === "goes")
  const goes = goesOf(at.program.dataKinds, seen)
  const found = goes.map(({ name }): [string, number] => {
    const ofThis = counts.get(name)
    return [name, going.reduce((sum, one) => sum + (ofThis?.get(thingOf(one)) ?? 0), 0)]
  })
  const { content } = seen
  const grown = await updateErasure(at, seen, {
    content: {
      cursor,
      total: content.total + going.length,
      actives: content.actives + going.filter((one) => one.isActive && one.dossier === undefined).length,
      found: plus(content.found, found),
      held: plus(content.held, heldOf(items)),
    },
  })
  return cursor === undefined && seen.end !== "anonymise" ? finishList(at, grown) : grown
}

const heldOf = (items: readonly { readonly reason?: string | undefined }[]) =>
  items.flatMap(({ reason }): [string, number][] => (reason === undefined ? [] : [[reason, 1]]))

/** The list is whole: it can be looked at, or runs at once where a policy asked for it. */
export async function finishList(at: Change, seen: ErasureRecord): Promise<ErasureRecord> {
  const byItself = seen.content.policy !== undefined
  return updateErasure(at, seen, {
    state: byItself ? "running" : "previewed",
    content: byItself ? {} : { needsApproval: await reasonsFor(at, seen.content, seen.content.madeBy) },
  })
}

async function nextPortion(at: Change, selection: ErasureSelection, after: string): Promise<ErasurePortion> {
  const { persons, dossiers, endedCases } = selection
  if (persons !== undefined)
    return { candidates: [...new Set(persons)].map((person) => ({ person })), cursor: undefined }
  if (dossiers !== undefined) return { candidates: await ownersOf(at, [...new Set(dossiers)]), cursor: undefined }
  const untouchedSince = selection.untouchedSince ?? twoYearsBefore(dayText(at.now, at.practice.zone))
  if (endedCases) return casesOf(at, untouchedSince, after)
  const { inactiveOnly, inactiveFrom, reasons } = selection
  const states = inactiveOnly ? (["inactive"] as const) : (["inactive", "deceased"] as const)
  const found = await listAtRest(at, { states, untouchedSince, inactiveFrom, reasons }, after, atOnce)
  return {
    candidates: found.map(({ id }) => ({ person: id })),
    cursor: found.length < atOnce ? undefined : found.at(-1)?.id,
  }
}

/** What belongs to ended cases; who is party to none that is left goes altogether. */
async function casesOf(at: Change, closedBy: string, after: string): Promise<ErasurePortion> {
  const { cases, last } = await listEndedCases(at, closedBy, after, atOnce)
  const persons = [...new Set(cases.map(({ person }) => person))]
  const left = await personsWithCasesLeft(at, persons, closedBy)
  const whole = persons.filter((person) => !left.has(person)).map((person) => ({ person }))
  return { candidates: [...whole, ...cases.filter(({ person }) => left.has(person))], cursor: last }
}

/** Somebody who is party to several cases is met more than once. */
async function unknown(
  at: Change,
  { id, content }: ErasureRecord,
  candidates: readonly ErasureCandidate[],
): Promise<readonly ErasureCandidate[]> {
  const fresh = new Map(candidates.map((one) => [thingOf(one), one]))
  if (!content.selection.endedCases) return [...fresh.values()]
  const persons = [...new Set(candidates.map(({ person }) => person))]
  for (const known of await itemsOf(at, id, persons)) fresh.delete(thingOf(known))
  return [...fresh.values()]
}
