import type { NewPerson } from "#records/persons/persons.ts"

/** The people of the rows so far, to find who stands in a file twice. */
export type Seen = {
  readonly has: (person: NewPerson) => boolean
  readonly add: (person: NewPerson) => void
}

/** Twice is: the same number or national number, or the same name and birth without other initials (twins are two). */
export function rememberSeen(): Seen {
  const numbers = new Set<string>()
  const letters = new Map<string, string[]>()
  return {
    has: (person) => {
      const letter = letterOf(person)
      const others = letters.get(nameKey(person)) ?? []
      return (
        numberKeys(person).some((key) => numbers.has(key)) ||
        others.some((other) => other === "" || letter === "" || other === letter)
      )
    },
    add: (person) => {
      for (const key of numberKeys(person)) numbers.add(key)
      const key = nameKey(person)
      letters.set(key, [...(letters.get(key) ?? []), letterOf(person)])
    },
  }
}

const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")

/** Without a birth the given names must be the same too: two without a date are not one person. */
function nameKey({ name, birth }: NewPerson): string {
  const given = plain(name.firstNames ?? name.preferredName ?? name.initials ?? "")
  return `${plain(name.familyName)}|${birth?.date ?? `/${given}`}`
}

const letterOf = ({ name }: NewPerson): string =>
  plain(name.firstNames ?? name.initials ?? name.preferredName ?? "").slice(0, 1)

const numberKeys = ({ number, bsn, insz }: NewPerson): readonly string[] =>
  [
    ["n", number],
    ["b", bsn],
    ["i", insz],
  ].flatMap(([kind, value]) => (value === undefined ? [] : [`${kind}${plain(value)}`]))
