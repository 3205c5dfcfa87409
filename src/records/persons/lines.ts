import type { PersonId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import type { PersonLine } from "./contract.ts"
import { fullNameOf, lineOf } from "./record.ts"
import { listRecords } from "./rows.ts"

/** Persons as in a list, in the order of `ids`; who is not there (any more) is left out. */
export async function personLines(at: Look, ids: readonly PersonId[]): Promise<readonly PersonLine[]> {
  const today = dayText(at.now, at.practice.zone)
  const lines = new Map((await listRecords(at, ids)).map((person) => [person.id, lineOf(person, today)]))
  return ids.flatMap((id) => lines.get(id) ?? [])
}

/** What persons are called; who is forgotten is left out. */
export const personNames = async (at: Look, ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>> =>
  new Map((await listRecords(at, [...new Set(ids)])).map((person) => [person.id, fullNameOf(person)]))
