import { searchPersons } from "#records/search/contract.ts"
import { closePractice, makePractice, type TestPractice } from "#tests/people/making.ts"
import { fillPersons, hits, prefix } from "./persons.ts"
import type { Row } from "./table.ts"

/** Milliseconds of one search by the beginning of a name, the median of many. */
async function search(practice: TestPractice): Promise<number> {
  const anna = await practice.staff("persons.read", "persons.see-contact")
  const times: number[] = []
  for (let index = 0; index < 300; index += 1) {
    const begun = performance.now()
    const { total } = await anna.does(searchPersons, { query: prefix })
    times.push(performance.now() - begun)
    if (total !== hits) throw new Error(`found ${total} of ${hits}`)
  }
  return times.toSorted((a, b) => a - b)[150] ?? 0
}

/** Searching by prefix in ten times as many persons, at an equal number of hits. */
export async function searching(): Promise<readonly Row[]> {
  const times: number[] = []
  const rows: Row[] = []
  for (const howMany of [10_000, 100_000]) {
    const practice = await makePractice({ kind: "sqlite" })
    const begun = performance.now()
    await fillPersons(practice.change, howMany)
    rows.push({
      what: `${howMany.toLocaleString("en")} persons made in bulk`,
      figure: (howMany / (performance.now() - begun)) * 1000,
      unit: "persons/s",
    })
    const time = await search(practice)
    times.push(time)
    const [first = time] = times
    rows.push({
      what: `search by prefix in ${howMany.toLocaleString("en")}, ${hits} hits, logged`,
      figure: time,
      unit: "ms",
      ...(times.length > 1 ? { ratio: time / first, aim: { atMost: 1.5 } } : {}),
    })
    await closePractice(practice)
  }
  return rows
}
