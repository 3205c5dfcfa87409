import type { PersonContent } from "#records/persons/contract.ts"
import { createPersons } from "#records/persons/persons.ts"
import { searchPersons } from "#records/search/contract.ts"
import { closePractice, makePractice, type TestPractice } from "#tests/people/making.ts"
import type { Row } from "./table.ts"

const hits = 40
const syllables = ["bo", "da", "fe", "gi", "ha", "jo", "ka", "le", "mi", "no", "pa", "ro", "sa", "te", "vi", "wo"]

/** A family name for every number; no two in a hundred thousand begin alike for long. */
const nameOf = (index: number): string => [12, 8, 4, 0].map((shift) => syllables[(index >> shift) & 15]).join("")

const content = (familyName: string, index: number): PersonContent => ({
  name: { initials: "A.", familyName, nameUse: "own" },
  birth: { date: `19${String(30 + (index % 70))}-0${1 + (index % 9)}-1${index % 9}` },
  addresses: [
    {
      kind: "home",
      street: "Lindelaan",
      houseNumber: String(index % 200),
      postcode: `${1000 + (index % 8000)} AB`,
      city: "Utrecht",
      country: "NL",
    },
  ],
  phones: [],
  emails: [],
})

async function fill(practice: TestPractice, howMany: number): Promise<void> {
  for (let from = 0; from < howMany; from += 1000) {
    await practice.change((at) =>
      createPersons(
        at,
        Array.from({ length: 1000 }, (_, index) => content(nameOf(from + index), from + index)),
      ),
    )
  }
  await practice.change((at) =>
    createPersons(
      at,
      Array.from({ length: hits }, (_, index) => content(`Zwaluwstaart${nameOf(index)}`, index)),
    ),
  )
}

/** Milliseconds of one search by the beginning of a name, the median of many. */
async function search(practice: TestPractice): Promise<number> {
  const anna = await practice.staff("persons.read", "persons.see-contact")
  const times: number[] = []
  for (let index = 0; index < 300; index += 1) {
    const begun = performance.now()
    const { total } = await anna.does(searchPersons, { query: "zwalu" })
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
    await fill(practice, howMany)
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
