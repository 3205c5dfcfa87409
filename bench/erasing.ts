import { inPortions } from "#ground/kernel/portions.ts"
import { decideErasure, getErasure, previewErasure, startErasure } from "#duties/erasure/contract.ts"
import { addDocumentToDossier } from "#records/documents/contract.ts"
import { closeDossier, createDossierType, openDossier, writeEntry } from "#records/dossiers/contract.ts"
import { PersonContent } from "#records/persons/contract.ts"
import { createPersons } from "#records/persons/persons.ts"
import { closePractice, makePractice, type Staff, type TestPractice } from "#tests/people/making.ts"
import type { Row } from "./table.ts"

const sizes = [1000, 10_000, 100_000] as const
const inOneChange = 500
const atOnce = 100

/**
 * Persons who left long ago, each with a closed dossier of three entries and a document. Five hundred are in care at a time, as in a
 * practice: what is written on one day is about many of them, and the next five hundred come weeks later.
 */
async function fill(practice: TestPractice, desk: Staff, howMany: number): Promise<void> {
  const { id: type } = await desk.does(createDossierType, { name: "Behandeling" })
  for (let from = 0; from < howMany; from += inOneChange) {
    const people = Array.from({ length: Math.min(inOneChange, howMany - from) }, (_, index) => aPerson(from + index))
    const ids = await practice.change((at) => createPersons(at, people))
    practice.clock.advance({ hours: 1 })
    const dossiers = await withAll(ids, async (id) => (await desk.does(openDossier, { id, type, title: "Knie" })).id)
    for (const text of ["intake", "behandeling", "afsluiting"]) {
      practice.clock.advance({ hours: 24 })
      await withAll(dossiers, (id) => desk.does(writeEntry, { id, text }))
    }
    const file = { name: "brief.txt", bytes: Buffer.alloc(2000, "brief ") }
    await withAll(dossiers, (id) => desk.sends(addDocumentToDossier, { id }, file))
    await withAll(dossiers, (id) => desk.does(closeDossier, { id, reason: "klaar" }))
  }
  practice.clock.advance({ days: 800 })
}

async function withAll<Thing, Result>(
  things: readonly Thing[],
  act: (thing: Thing) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = []
  for (const some of inPortions(things, atOnce)) results.push(...(await Promise.all(some.map(act))))
  return results
}

const aPerson = (index: number) => ({
  ...PersonContent.parse({
    name: { firstNames: "Anna", particle: "de", familyName: `Vries${index}` },
    birth: { date: `${1930 + (index % 80)}-03-04` },
    addresses: [{ postcode: `${1000 + (index % 8000)} AB`, houseNumber: String(index % 300), country: "NL" as const }],
    phones: [{ number: `06${String(10_000_000 + index)}` }],
    emails: [{ address: `anna${index}@example.org` }],
  }),
  state: "inactive" as const,
  inactive: { reason: "Verhuisd", on: "2026-11-22" },
})

/** Fills a practice, has everybody in it previewed and erased, and tells how long either took. */
async function erase(howMany: number): Promise<{ readonly listing: number; readonly erasing: number }> {
  const practice = await makePractice({ kind: "sqlite" })
  const rights = practice.rooms.flatMap(({ permissions }) => permissions.map(({ name }) => name))
  const [desk, chief] = [await practice.staff(...rights), await practice.staff("erasure.approve")]
  await fill(practice, desk, howMany)
  await practice.work()
  const begun = performance.now()
  const { id } = await desk.does(previewErasure, { end: "erase" })
  await practice.jobs.runOne(practice.practice.ref.slug, "erasure.work")
  const { progress, confirmation = "" } = await desk.does(getErasure, { id })
  if (progress.total !== howMany) throw new Error(`the list has ${progress.total} persons`)
  const listed = performance.now()
  await desk.does(startErasure, { preview: id, confirmation })
  await chief.does(decideErasure, { id })
  await practice.jobs.runOne(practice.practice.ref.slug, "erasure.work")
  const ended = performance.now()
  const { state, progress: done } = await desk.does(getErasure, { id })
  if (state !== "done" || done.gone !== howMany) throw new Error(`the erasure is ${state} with ${done.gone} gone`)
  await closePractice(practice)
  return { listing: howMany / ((listed - begun) / 1000), erasing: howMany / ((ended - listed) / 1000) }
}

/** Erasing everybody who left long ago: rows, versions, index, files and keys. The largest practice takes ten minutes to fill. */
export async function erasing(): Promise<readonly Row[]> {
  const [small, middle, large] = [await erase(sizes[0]), await erase(sizes[1]), await erase(sizes[2])]
  const [first, second, last] = sizes.map((size) => size.toLocaleString("en"))
  const pace = (what: string, { erasing: pace }: typeof small): Row => ({
    what: `pace at ${what} persons, as a ratio to that at ${first}`,
    figure: pace / small.erasing,
    unit: "x",
    aim: { atLeast: 0.7 },
  })
  return [
    { what: `previewing ${last} persons`, figure: large.listing, unit: "persons/s", aim: { atLeast: 1000 } },
    {
      what: `erasing ${second} persons with three entries and a document each`,
      figure: middle.erasing,
      unit: "persons/s",
      aim: { atLeast: 500 },
    },
    pace(second ?? "", middle),
    pace(last ?? "", large),
  ]
}
