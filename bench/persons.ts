import type { Change } from "#ground/kernel/scope.ts"
import type { PersonContent } from "#records/persons/contract.ts"
import { createPersons } from "#records/persons/persons.ts"

/** The beginning of a name that finds `hits` persons, however many there are. */
export const prefix = "zwalu"
export const hits = 125

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

/** Puts so many persons in, and `hits` more whose names begin alike; `change` borrows the practice. */
export async function fillPersons(
  change: (write: (at: Change) => Promise<unknown>) => Promise<unknown>,
  howMany: number,
): Promise<void> {
  for (let from = 0; from < howMany; from += 1000) {
    const some = Array.from({ length: Math.min(1000, howMany - from) }, (_, index) =>
      content(nameOf(from + index), from + index),
    )
    await change((at) => createPersons(at, some))
  }
  const alike = Array.from({ length: hits }, (_, index) => content(`Zwaluwstaart${nameOf(index)}`, index))
  await change((at) => createPersons(at, alike))
}
