import type { NewPerson } from "#records/persons/persons.ts"

/** The people of the rows so far, to find who stands in a file twice. */
export type SeenFields = {
  /** The line of whoever is perhaps the same. */
  readonly find: (person: NewPerson) => number | undefined
  readonly add: (person: NewPerson, line: number) => void
}

/** Twice is: the same number or national number, or the same name and birth without other initials (twins are two). */
export function rememberSeen(): SeenFields {
  const numbers = new Map<string, number>()
  const letters = new Map<string, { readonly letter: string; readonly line: number }[]>()
  return {
    find: (person) => {
      for (const key of numberKeys(person)) {
        const line = numbers.get(key)
        if (line !== undefined) return line
      }
      const letter = letterOf(person)
      return (letters.get(nameKey(person)) ?? []).find(
        (other) => other.letter === "" || letter === "" || other.letter === letter,
      )?.line
    },
    add: (person, line) => {
      for (const key of numberKeys(person)) if (!numbers.has(key)) numbers.set(key, line)
      const key = nameKey(person)
      const others = letters.get(key) ?? []
      others.push({ letter: letterOf(person), line })
      letters.set(key, others)
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
