import type { PersonId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { prefixToFind, wordsOf } from "#records/finding/finding.ts"
import { isFamilyName, isGivenName } from "./exact-name.ts"
import type { PersonRecord } from "#records/persons/record.ts"
import { listRecords } from "#records/persons/rows.ts"
import { type Clue, clue, numberToFind, personTokens, tokenOf } from "#records/persons/tokens.ts"

/** What somebody knows of a person without looking: their number, or what they are called and when they were born. */
export type KnownOfPerson =
  | { readonly number: string }
  | { readonly familyName: string; readonly birthDate: string; readonly givenName?: string | undefined }

/** So many who were born on one day are opened; where there are more, the name has to narrow them. */
const mostOfOneDay = 500

/** Of all whom `at` reaches, those of whom exactly this is known. Nothing of them is to be told by it. */
export async function findExactly(at: Look, known: KnownOfPerson): Promise<readonly PersonId[]> {
  const candidates = "number" in known ? await dataKind(at, numberClues(known.number)) : await bornOn(at, known)
  const persons = await listRecords(at, [...candidates])
  return persons.filter((person) => isKnown(person, known)).map(({ id }) => id)
}

function isKnown({ content }: PersonRecord, known: KnownOfPerson): boolean {
  if ("number" in known) return numberToFind(content.number) === numberToFind(known.number)
  const { familyName, birthDate, givenName } = known
  return (
    content.birth?.date === birthDate &&
    isFamilyName(content.name, familyName) &&
    (givenName === undefined || isGivenName(content.name, givenName))
  )
}

const numberClues = (number: string): readonly Clue[] =>
  numberToFind(number) === "" ? [] : [clue("number", numberToFind(number))]

async function dataKind(at: Look, clues: readonly Clue[]): Promise<ReadonlySet<PersonId>> {
  const tokens = clues.map((one) => tokenOf(at.keys, one))
  return new Set((await personTokens.holders(at, tokens)).map(({ id }) => id))
}

async function bornOn(
  at: Look,
  { familyName, birthDate }: Extract<KnownOfPerson, { readonly birthDate: string }>,
): Promise<ReadonlySet<PersonId>> {
  const born = await dataKind(at, [clue("birth", birthDate)])
  if (born.size <= mostOfOneDay) return born
  const named = await dataKind(
    at,
    wordsOf(familyName).map((word) => clue("name", prefixToFind(word))),
  )
  return born.intersection(named)
}
