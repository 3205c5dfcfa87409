import type { InactiveReasonId, PersonId } from "#ground/kernel/ids.ts"
import { asName } from "#ground/kernel/shapes.ts"
import { shownUnreadable } from "#ground/kernel/unreadable.ts"
import type { Address, CoveredIdentifier, Person, PersonContent, PersonLine, PersonState } from "./contract.ts"
import { fullName, listName } from "./names.ts"
import { comesOfAgeIn } from "./of-age.ts"

/** A change of state and why; kept for as long as the person is. */
export type StateChange = { readonly on: string; readonly state: PersonState; readonly reason?: string | undefined }

/** Since when and why: in the words of then, and as what the practice counts it. */
export type Inactive = {
  readonly reason: string
  readonly on: string
  readonly reasonId?: InactiveReasonId | undefined
}

/** What is sealed of a person. */
export type SealedPerson = PersonContent & {
  readonly number: string
  readonly inactive?: Inactive | undefined
  readonly states: readonly StateChange[]
}

/** Names may have been kept with marks that nobody sees; they are read without, and so written at the next change. */
export function withPlainName(content: SealedPerson): SealedPerson {
  const given = Object.entries(content.name)
  if (given.every(([, part]) => part === undefined || asName(part) === part)) return content
  const plain = given.map(([field, part]) => [field, part && (asName(part).trim() || undefined)])
  const { familyName = "?", ...name } = Object.fromEntries(plain) as Partial<SealedPerson["name"]>
  return { ...content, name: { nameUse: "own", ...name, familyName } }
}

/** The dates that stand in the clear of what is sealed. */
export function datesOf(content: SealedPerson): {
  inactive_on: string | null
  of_age_in: string
  deceased_on: string | null
} {
  const died = content.deathDate ?? content.states.findLast(({ state }) => state === "deceased")?.on
  return {
    inactive_on: content.inactive?.on ?? null,
    of_age_in: comesOfAgeIn(content.birth?.date),
    deceased_on: died ?? null,
  }
}

/** A person, opened. */
export type PersonRecord = {
  readonly id: PersonId
  readonly version: number
  readonly state: PersonState
  readonly createdAt: string
  readonly changedAt: string
  /** Since when they are not active, by the clock. */
  readonly restedAt?: string | undefined
  /** Only to be stored (GDPR art. 18): nothing in the record is changed. */
  readonly isRestricted: boolean
  readonly content: SealedPerson
}

/** `Anna de Vries-Jansen`. */
export const fullNameOf = (person: PersonRecord): string => fullName(person.content.name)

/** The address of today: a home before others, those without an end or with one to come. */
export function addressOn(day: string, addresses: readonly Address[]): Address | undefined {
  const current = addresses.filter(({ from, until }) => (from ?? "") <= day && (until ?? "9") >= day)
  return current.find((address) => address.kind === "home") ?? current[0]
}

/** What people are shown of it. */
export const shownInactive = ({ reason, on }: Inactive) => ({ reason, on })

/** A person as in a list; `day` tells which address counts. */
export function lineOf(person: PersonRecord, day: string): PersonLine {
  const { name, birth, addresses, number } = person.content
  const city = addressOn(day, addresses ?? [])?.city
  return {
    id: person.id,
    number,
    fullName: fullName(name),
    listName: listName(name),
    ...(birth?.date === undefined ? {} : { birthDate: birth.date }),
    ...(city === undefined ? {} : { city }),
    state: person.state,
    changedAt: person.changedAt,
    ...shownUnreadable(person.content),
  }
}

/** A person as the world sees one; `identifiers` only for those who may see them, and of the record what `may` lets be seen. */
export function personOf(
  person: PersonRecord,
  identifiers: readonly CoveredIdentifier[] | undefined,
  may: Person["may"],
): Person {
  const { states, inactive, ...content } = person.content
  return {
    ...content,
    states: [...states],
    ...(inactive === undefined ? {} : { inactive: shownInactive(inactive) }),
    id: person.id,
    version: person.version,
    state: person.state,
    restricted: person.isRestricted,
    fullName: fullName(content.name),
    listName: listName(content.name),
    ...(identifiers === undefined ? {} : { identifiers: [...identifiers] }),
    createdAt: person.createdAt,
    changedAt: person.changedAt,
    ...shownUnreadable(person.content),
    may,
  }
}
