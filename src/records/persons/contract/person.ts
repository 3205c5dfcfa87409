import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { day, ids, instant, unreadable, version } from "#ground/kernel/shapes.ts"
import { Address, Email, Insurance, PersonContent, PersonName, Phone } from "./content.ts"
import { CoveredIdentifier, NewIdentifiers } from "./identifiers.ts"

export const PersonState = z.enum(["active", "inactive", "deceased"])

/** What this reader may do with this person; the screen shows nothing else. */
export const MayWithPerson = z.strictObject({
  edit: z.boolean(),
  seeIdentifiers: z.boolean(),
  seeContact: z.boolean(),
  seeFinancial: z.boolean(),
})

export const Person = z.strictObject({
  id: ids.person,
  version,
  /** Given per practice, never used twice. */
  number: z.string(),
  state: PersonState,
  inactive: z.strictObject({ reason: z.string(), on: day }).optional(),
  /** What the person was, since when and why; oldest first. */
  states: z.array(z.strictObject({ on: day, state: PersonState, reason: z.string().optional() })),
  /** The data are only to be stored (GDPR art. 18): nobody changes the record until that is lifted. */
  restricted: z.boolean(),
  ...PersonContent.shape,
  /** Absent for those who may not see contact data. */
  addresses: z.array(Address).optional(),
  phones: z.array(Phone).optional(),
  emails: z.array(Email).optional(),
  /** `Anna de Vries-Jansen`, after `nameUse`. */
  fullName: z.string(),
  /** `Vries, A. de`: as in a list sorted by name. */
  listName: z.string(),
  identifiers: z.array(CoveredIdentifier).optional(),
  createdAt: instant,
  changedAt: instant,
  unreadable,
  may: MayWithPerson,
})

/** A person in a list. */
export const PersonLine = z.strictObject({
  id: ids.person,
  number: z.string(),
  fullName: z.string(),
  listName: z.string(),
  birthDate: z.string().optional(),
  city: z.string().optional(),
  state: PersonState,
  changedAt: instant,
  unreadable,
})

export const createPerson = act({
  name: "persons.create",
  route: "POST /persons",
  changes: ["person"],
  /**
   * `knownDuplicates`: whom the maker was shown as perhaps the same. With it (it may be empty), somebody else who is perhaps the same,
   * made by another meanwhile, is not passed over: it is refused (`persons.duplicate-meanwhile`) until that one is named here too.
   */
  takes: z.strictObject({
    ...PersonContent.shape,
    ...NewIdentifiers,
    knownDuplicates: z.array(ids.person).max(50).optional(),
  }),
  /** `perhapsDuplicate`: persons with the same name and birth, or the same number; a warning, nothing is refused for it. */
  gives: z.strictObject({ ...Person.shape, perhapsDuplicate: z.array(PersonLine) }),
})

export const getPerson = act({
  name: "persons.get",
  route: "GET /persons/:id",
  shows: ["person", "restriction"],
  takes: z.strictObject({ id: ids.person }),
  gives: Person,
})

export const changePerson = act({
  name: "persons.change",
  route: "PATCH /persons/:id",
  changes: ["person"],
  /** What is left out stays; `null` empties a field. `version` is the one that was seen: a stale one is refused (409). */
  takes: z.strictObject({
    id: ids.person,
    version,
    name: PersonName.optional(),
    birth: PersonContent.shape.birth.nullable(),
    deathDate: PersonContent.shape.deathDate.nullable(),
    gender: PersonContent.shape.gender.nullable(),
    formOfAddress: PersonContent.shape.formOfAddress.nullable(),
    addresses: z.array(Address).max(20).optional(),
    phones: z.array(Phone).max(20).optional(),
    emails: z.array(Email).max(20).optional(),
    insurance: Insurance.nullable().optional(),
    language: PersonContent.shape.language.nullable(),
    note: PersonContent.shape.note.nullable(),
  }),
  gives: Person,
})

export type PersonState = z.output<typeof PersonState>
export type Person = z.output<typeof Person>
export type PersonLine = z.output<typeof PersonLine>
