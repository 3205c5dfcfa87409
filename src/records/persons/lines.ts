import type { PersonId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import type { PersonLine } from "./contract.ts"
import { fullNameOf, lineOf, type PersonRecord } from "./record.ts"
import { listRecords } from "./rows.ts"
import { visibleOf } from "./visible.ts"

/** Persons as in a list, each with what this reader may see of them. */
export async function linesOf(at: Look, persons: readonly PersonRecord[]): Promise<PersonLine[]> {
  const today = dayText(at.now, at.practice.zone)
  const seen = await visibleOf(at, persons)
  return seen.map((person) => lineOf(person, today))
}

/** Persons as in a list, in the order of `ids`; who is not there (any more) is left out. */
export async function personLines(at: Look, ids: readonly PersonId[]): Promise<readonly PersonLine[]> {
  const lines = new Map((await linesOf(at, await listRecords(at, ids))).map((line) => [line.id, line]))
  return ids.flatMap((id) => lines.get(id) ?? [])
}

/**
 * What persons are called who are named in a file within reach, as a parent or a party, whether or not they are within reach
 * themselves; who is forgotten is left out. Never for ids that somebody asks for.
 */
export const personNames = async (at: Look, ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>> =>
  new Map((await listRecords(at, [...new Set(ids)], at.keys.toName)).map((person) => [person.id, fullNameOf(person)]))
