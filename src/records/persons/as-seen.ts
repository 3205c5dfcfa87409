import type { Permission } from "#ground/kernel/permission.ts"
import type { Look, PersonSeal } from "#ground/kernel/scope.ts"
import { isUnreadable } from "#ground/kernel/unreadable.ts"
import type { Person } from "./contract.ts"
import { covered, listIdentifiers } from "./identifiers/identifier-rows.ts"
import { may } from "./permissions.ts"
import { type PersonRecord, personOf } from "./record.ts"
import { noteShown, visibleOf } from "./visible.ts"

/** A person as this reader may see one, and what the reader may do. */
export async function asSeen(at: Look, person: PersonRecord, seal: PersonSeal): Promise<Person> {
  const [seen = person] = await visibleOf(at, [person])
  noteShown(at, seen)
  const has = async (permission: Permission): Promise<boolean> =>
    (await at.mayWith(permission, [person.id])).has(person.id)
  const mayDo = {
    edit: !person.isRestricted && !isUnreadable(person.content) && (await has(may["persons.write"])),
    seeIdentifiers: await has(may["persons.see-identifiers"]),
    seeContact: await has(may["persons.see-contact"]),
    seeFinancial: await has(may["persons.see-financial"]),
  }
  const identifiers = mayDo.seeIdentifiers ? (await listIdentifiers(at, seal)).map(covered) : undefined
  return personOf(seen, identifiers, mayDo)
}
