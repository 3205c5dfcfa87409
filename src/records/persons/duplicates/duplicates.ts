import type { PersonId } from "#ground/kernel/ids.ts"
import { inPortions } from "#ground/kernel/portions.ts"
import type { Look } from "#ground/kernel/scope.ts"
import type { PersonName } from "#records/persons/contract.ts"
import { readIdentifier } from "#records/persons/identifiers/national-numbers.ts"
import { listRecords } from "#records/persons/rows.ts"
import {
  type Clue,
  clue,
  givenLetters,
  numberToFind,
  personTokens,
  sameClue,
  tokenOf,
} from "#records/persons/tokens.ts"

/** Somebody who may be known already. */
export type DuplicateCandidate = {
  readonly name: PersonName
  readonly birthDate?: string | undefined
  readonly bsn?: string | undefined
  readonly insz?: string | undefined
  readonly number?: string | undefined
}

/** Somebody whose name and birth so many have is not told apart by opening them all. */
const mostNamesakes = 50

/**
 * For each candidate, who it may be: same family name and birth and no other initials (twins are two), or the same
 * national number or person number. Whether the asker may look by national number is for the caller to judge.
 */
export async function findDuplicates(
  at: Look,
  candidates: readonly DuplicateCandidate[],
): Promise<readonly (readonly PersonId[])[]> {
  const found: (readonly PersonId[])[] = []
  for (const some of inPortions(candidates)) found.push(...(await findSome(at, some)))
  return found
}

async function findSome(
  at: Look,
  candidates: readonly DuplicateCandidate[],
): Promise<readonly (readonly PersonId[])[]> {
  const asked = candidates.map((candidate) => ({
    candidate,
    named: hex(tokenOf(at.keys, sameClue(candidate.name, candidate.birthDate))),
    numbered: numberClues(candidate).map((one) => hex(tokenOf(at.keys, one))),
  }))
  const tokens = new Set(asked.flatMap(({ named, numbered }) => [named, ...numbered]))
  const holders = new Map<string, PersonId[]>()
  for (const { token, id } of await personTokens.holders(
    at,
    [...tokens].map((token) => Buffer.from(token, "hex")),
  )) {
    holders.set(hex(token), [...(holders.get(hex(token)) ?? []), id])
  }
  const named = new Set(asked.flatMap((one) => (holders.get(one.named) ?? []).slice(0, mostNamesakes)))
  const names = new Map((await listRecords(at, [...named])).map((person) => [person.id, person.content.name]))
  return asked.map((one) => {
    const same = (holders.get(one.named) ?? []).filter((id) => isPerhapsSame(one.candidate.name, names.get(id)))
    return [...new Set([...one.numbered.flatMap((token) => holders.get(token) ?? []), ...same])]
  })
}

function numberClues({ bsn, insz, number }: DuplicateCandidate): readonly Clue[] {
  const clues = [
    bsn === undefined ? undefined : readIdentifier("bsn", bsn),
    insz === undefined ? undefined : readIdentifier("insz", insz),
  ]
  const [ownBsn, ownInsz] = clues
  return [
    ...(ownBsn === undefined ? [] : [clue("bsn", ownBsn)]),
    ...(ownInsz === undefined ? [] : [clue("insz", ownInsz)]),
    ...(number === undefined ? [] : [clue("number", numberToFind(number))]),
  ]
}

/** Unless both have given names and none of these begins with the same letter. */
function isPerhapsSame(one: PersonName, other: PersonName | undefined): boolean {
  if (other === undefined) return false
  const letters = givenLetters(one)
  const others = givenLetters(other)
  return letters.size === 0 || others.size === 0 || !letters.isDisjointFrom(others)
}

const hex = (token: Uint8Array): string => Buffer.from(token).toString("hex")
