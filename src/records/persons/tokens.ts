import type { PersonId } from "#ground/kernel/ids.ts"
import type { Keys } from "#ground/kernel/scope.ts"
import { emailToFind } from "#ground/reading/emails.ts"
import {
  closedWordsOf,
  houseToFind,
  phoneDigits,
  plainText,
  postcodeToFind,
  prefixesOf,
  soundOf,
  TokenTable,
  wordsOf,
} from "#records/finding/finding.ts"
import type { IdentifierKind, PersonName } from "./contract.ts"
import { initialsOf } from "./names.ts"
import type { SealedPerson } from "./record.ts"
import { personTable, personTokenTable } from "./tables.ts"

/** What a person is found by. `same` finds duplicates; `bsn` and `insz` are for those who may see them. */
export type FindingTokenKind =
  | "name"
  | "sound"
  | "initial"
  | "birth"
  | "postcode"
  | "house"
  | "phone"
  | "phone-end"
  | "phone-begin"
  | "place"
  | "email"
  | "number"
  | "same"
  | IdentifierKind

/** A kind and a normalised value, before it is hashed. */
export type Clue = `${FindingTokenKind}:${string}`

export const clue = (kind: FindingTokenKind, value: string): Clue => `${kind}:${value}`

/** Of which kind a clue is. */
export const kindOf = (one: Clue): FindingTokenKind => one.slice(0, one.indexOf(":")) as FindingTokenKind

export const personTokens = new TokenTable<PersonId>({
  table: personTokenTable,
  thing: "person_id",
  things: personTable,
})

/** The token of a clue. */
export function tokenOf(keys: Keys, one: Clue): Uint8Array {
  const end = one.indexOf(":")
  return keys.token(one.slice(0, end), one.slice(end + 1))
}

/** A number as it is looked for: without capitals, spaces and signs. */
export const numberToFind = (number: string): string => wordsOf(number).join("")

/** The letters that somebody's given names begin with. */
export function givenLetters(name: PersonName): ReadonlySet<string> {
  const given = [name.firstNames, name.preferredName, name.initials ?? initialsOf(name)]
  return new Set(given.flatMap((one) => (one === undefined ? [] : wordsOf(one))).map((word) => [...word][0] ?? ""))
}

/** By what duplicates are found: family name and birth; without a birth the given names must be the same too. */
export function sameClue(name: PersonName, birthDate: string | undefined): Clue {
  const family = wordsOf(name.familyName).join("")
  const given = wordsOf(name.firstNames ?? name.preferredName ?? name.initials ?? "").join(" ")
  return clue("same", birthDate === undefined ? `${family}/${given}` : `${family}|${birthDate}`)
}

/** A number as one hears it at home: it begins with a nought. */
const homeDigits = (number: string): string =>
  phoneDigits(number.replace(/^\s*(?:\+|00)3[12]\s*(?:\(0\))?0?/, "0").replace(/^\s*\+/, "00"))

/** From so many digits on the beginning of a number finds somebody; the whole number is looked for as such. */
const beginDigits = { fewest: 4, most: 9 }

function phoneBegins(number: string): readonly string[] {
  const digits = homeDigits(number)
  const lengths = Array.from(
    { length: beginDigits.most - beginDigits.fewest + 1 },
    (_none, index) => beginDigits.fewest + index,
  )
  return lengths.filter((length) => length < digits.length).map((length) => digits.slice(0, length))
}

/** The beginning of a number as it is looked for, if so much was typed. */
export function phoneBeginToFind(typed: string): string | undefined {
  const digits = homeDigits(typed)
  return digits.startsWith("0") && digits.length >= beginDigits.fewest && digits.length <= beginDigits.most
    ? digits
    : undefined
}

/** Everything by which a person is found, but for national numbers. */
export function cluesOf(person: SealedPerson): ReadonlySet<Clue> {
  const clues = new Set<Clue>()
  addNames(clues, person.name)
  if (person.birth?.date !== undefined) clues.add(clue("birth", person.birth.date))
  // A month and a year find everybody who was born in them.
  for (const part of [4, 7]) {
    const born = person.birth?.date?.slice(0, part)
    if (born !== undefined && born.length === part) clues.add(clue("birth", born))
  }
  for (const { postcode, houseNumber, addition, street, city } of person.addresses) {
    for (const word of [street, addition, city].flatMap((place) =>
      place === undefined ? [] : [...wordsOf(place), ...closedWordsOf(place)],
    ))
      for (const begin of [[...word][0] ?? "", ...prefixesOf(word)]) clues.add(clue("place", begin))
    for (const word of wordsOf(houseNumber ?? "")) clues.add(clue("place", word))
    if (postcode === undefined) continue
    clues.add(clue("postcode", postcodeToFind(postcode)))
    const house = houseNumber === undefined ? undefined : houseToFind(postcode, houseNumber)
    if (house !== undefined) clues.add(clue("house", house))
  }
  for (const { number } of person.phones) {
    const digits = phoneDigits(number)
    clues
      .add(clue("phone", digits))
      .add(clue("phone-end", digits.slice(-4)))
      .add(clue("phone-end", digits.slice(-6)))
    for (const begin of phoneBegins(number)) clues.add(clue("phone-begin", begin))
  }
  // As the mail writes it, and as it is typed without accents.
  for (const { address } of person.emails)
    clues.add(clue("email", emailToFind(address))).add(clue("email", plainText(address)))
  clues.add(clue("number", numberToFind(person.number)))
  return clues.add(sameClue(person.name, person.birth?.date))
}

function addNames(clues: Set<Clue>, name: PersonName): void {
  const parts = [
    name.firstNames,
    name.preferredName,
    name.particle,
    name.familyName,
    name.partnerParticle,
    name.partnerName,
  ]
  for (const word of parts.flatMap((part) => (part === undefined ? [] : [...wordsOf(part), ...closedWordsOf(part)]))) {
    for (const prefix of prefixesOf(word)) clues.add(clue("name", prefix))
    addSound(clues, word)
  }
  // `Vandenberg` finds Van den Berg.
  for (const [particle, family] of [
    [name.particle, name.familyName],
    [name.partnerParticle, name.partnerName],
  ]) {
    if (particle === undefined || family === undefined) continue
    const whole = wordsOf(`${particle} ${family}`).join("")
    addSound(clues, whole)
    const begin = wordsOf(particle).join("").length
    for (const prefix of prefixesOf(whole).filter(({ length }) => length > begin)) clues.add(clue("name", prefix))
  }
  for (const letter of givenLetters(name)) clues.add(clue("initial", letter))
}

function addSound(clues: Set<Clue>, word: string): void {
  const sound = word.length < 3 ? "" : soundOf(word)
  if (sound.length > 1) clues.add(clue("sound", sound))
}
