import { createHash } from "node:crypto"
import { type Doomed, thingOf } from "#ground/kernel/doomed.ts"
import { type Clearance, type Ending, mayDestroy, type OwnDossier } from "#ground/kernel/ending.ts"
import type { DossierId, PersonId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { casesThere } from "#records/dossiers/dossiers.ts"
import { type PersonAtRest, personsAtRest } from "#records/persons/persons.ts"
import { restDays } from "./limits.ts"
import { longest } from "./longest.ts"
import type { ErasureRecord, ErasureItemRecord } from "./record.ts"

/** A person, or a dossier of theirs, that may be about to end. */
export type ErasureCandidate = { readonly person: PersonId; readonly dossier?: DossierId | undefined }

export type JudgedThings = {
  readonly items: readonly ErasureItemRecord[]
  /** Of each kind of data by its name, how much there is on the things that may go, by `thingOf`. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** Leave to destroy what may go, and nothing else. */
  readonly clearance: Clearance
}

/**
 * What may end now of some candidates and what may not, for which reason, and what is there of each. Who is not there (any more) is
 * left out. Nothing is opened.
 */
export async function judge(
  at: Look,
  { content }: ErasureRecord,
  candidates: readonly ErasureCandidate[],
): Promise<JudgedThings> {
  const persons = await personsAtRest(at, [...new Set(candidates.map(({ person }) => person))])
  const there = await areThere(at, candidates, persons)
  const doomed: readonly Doomed[] = there
  const { clearance, held } = await mayDestroy(doomed, at, content.overrulesTerms ? { overruling: "term" } : {})
  const holds = Map.groupBy(held, (one) => thingOf(one.doomed))
  const counts = new Map<string, ReadonlyMap<string, number>>()
  const states = new Map<string, string[]>(there.map((one) => [thingOf(one), []]))
  for (const { name, removal } of at.program.dataKinds) {
    const ofThis = new Map<string, number>()
    for (const ending of endingsOf(there))
      for (const [thing, { count, state }] of await removal.tally(at, ending)) {
        ofThis.set(thing, count)
        states.get(thing)?.push(`${name} ${state}`)
      }
    counts.set(name, ofThis)
  }
  const items = there.map((one): ErasureItemRecord => {
    const person = persons.get(one.person)
    if (person === undefined) throw new Error("a person was judged who is not there")
    const hold = longest(holds.get(thingOf(one))?.map(({ hold }) => hold) ?? [])
    const why = hold === undefined ? unasked(content, one, person) : { reason: hold.ground, until: hold.until }
    return {
      person: one.person,
      dossier: one.dossier,
      fate: why === undefined ? "goes" : "held",
      seen: createHash("sha256")
        .update((states.get(thingOf(one)) ?? []).join("\n"))
        .digest("base64url")
        .slice(0, 22),
      isActive: isStillActive(at, person),
      lastActivityOn: person.lastActivityOn,
      ...why,
    }
  })
  return { items, counts, clearance }
}

/** Who ceased to be active less than thirty days ago counts as active: nobody makes somebody inactive to erase them alone. */
const isStillActive = (at: Look, { state, restedAt }: PersonAtRest): boolean =>
  state === "active" || restedAt === undefined || restedAt > instantText(at.now.subtract({ hours: 24 * restDays }))

async function areThere(
  at: Look,
  candidates: readonly ErasureCandidate[],
  persons: ReadonlyMap<PersonId, PersonAtRest>,
): Promise<readonly ErasureCandidate[]> {
  const dossiers = candidates.filter((one): one is OwnDossier => one.dossier !== undefined)
  const known = new Set((dossiers.length === 0 ? [] : await casesThere(at, dossiers)).map(thingOf))
  return candidates.filter((one) => persons.has(one.person) && (one.dossier === undefined || known.has(thingOf(one))))
}

/** What was chosen leaves some out who were named all the same. */
function unasked(
  { selection, policy }: ErasureRecord["content"],
  { dossier }: ErasureCandidate,
  { state, lastActivityOn }: PersonAtRest,
): Pick<ErasureItemRecord, "reason"> | undefined {
  if (policy !== undefined || dossier !== undefined || selection.endedCases) return undefined
  if (state === "active" && selection.inactiveOnly) return { reason: "erasure.reason.active" }
  if (selection.untouchedSince !== undefined && lastActivityOn > selection.untouchedSince)
    return { reason: "erasure.reason.touched" }
  return undefined
}

/** The same things as endings: one of persons, one of dossiers, each only where there are some. */
export function endingsOf(candidates: readonly ErasureCandidate[], liveOn = false): readonly Ending[] {
  const persons = candidates.filter(({ dossier }) => dossier === undefined).map(({ person }) => person)
  const dossiers = candidates.filter((one): one is OwnDossier => one.dossier !== undefined)
  const ofPersons: Ending = liveOn ? { persons, liveOn: true } : { persons }
  return [...(persons.length === 0 ? [] : [ofPersons]), ...(dossiers.length === 0 ? [] : [{ dossiers }])]
}
