import { setImmediate } from "node:timers/promises"
import type { PersonId } from "#ground/kernel/ids.ts"
import { inPortions } from "#ground/kernel/portions.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { listDossierDates, listRoleDates, type Whose } from "#records/dossiers/dossiers.ts"
import { listPersonDates, type PersonDates, personDates } from "#records/persons/persons.ts"
import type { ThingFacts } from "#duties/retention/judging/judging.ts"

/** So many persons at once: memory stays flat, and others get their turn. */
const atOnce = 1000

/** A portion of everybody, in the order of their ids; none when nobody is left. */
export async function nextFacts(at: Look, after: PersonId | undefined): Promise<readonly ThingFacts[]> {
  const persons = await listPersonDates(at, after, atOnce)
  const [first, last] = [persons.at(0), persons.at(-1)]
  if (first === undefined || last === undefined) return []
  return together(at, persons, { from: first.id, through: last.id })
}

/** Everybody, a portion at a time. No seal is opened. */
export async function* everybody(at: Look): AsyncGenerator<readonly ThingFacts[]> {
  for (let some = await nextFacts(at, undefined); some.length > 0; some = await nextFacts(at, some.at(-1)?.person.id)) {
    yield some
    await setImmediate()
  }
}

/** The facts of these persons; who is not there is left out. */
export async function factsOf(at: Look, ids: readonly PersonId[]): Promise<readonly ThingFacts[]> {
  const found: ThingFacts[] = []
  const unique = [...new Set(ids)]
  for (const some of inPortions(unique)) {
    found.push(...(await together(at, await personDates(at, some), some)))
  }
  return found
}

async function together(at: Look, persons: readonly PersonDates[], whose: Whose): Promise<readonly ThingFacts[]> {
  const dossiers = Map.groupBy(await listDossierDates(at, whose), ({ person }) => person)
  const roles = Map.groupBy(await listRoleDates(at, whose), ({ person }) => person)
  return persons.map((person) => ({
    person,
    dossiers: dossiers.get(person.id) ?? [],
    roles: roles.get(person.id) ?? [],
  }))
}
