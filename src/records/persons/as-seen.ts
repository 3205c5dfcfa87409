import type { Look, PersonSeal } from "#ground/kernel/scope.ts"
import type { Person } from "./contract.ts"
import { covered, listIdentifiers } from "./identifier-rows.ts"
import { may } from "./policy.ts"
import { type PersonRecord, personOf } from "./record.ts"

/** A person as this reader may see one, and what the reader may do. */
export async function asSeen(at: Look, person: PersonRecord, seal: PersonSeal): Promise<Person> {
  const identifiers = at.may(may["persons.see-identifiers"])
    ? (await listIdentifiers(at, seal)).map(covered)
    : undefined
  return personOf(person, identifiers, at.may(may["persons.write"]))
}
