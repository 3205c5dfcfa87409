import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { day, ids, instant, line, nothing, partialDay, text, version } from "#ground/kernel/shapes.ts"

/** Names as Dutch names are. `nameUse` after the BRP's `aanduidingNaamgebruik` (E, P, V, N). */
export const PersonName = z.strictObject({
  initials: line(30).optional(),
  firstNames: line(200).optional(),
  preferredName: line(100).optional(),
  particle: line(30).optional(),
  familyName: line(200),
  partnerParticle: line(30).optional(),
  partnerName: line(200).optional(),
  nameUse: z.enum(["own", "partner", "partner-own", "own-partner"]).default("own"),
})

export const Address = z.strictObject({
  kind: z.enum(["home", "post", "work", "temporary"]).default("home"),
  street: line(100).optional(),
  houseNumber: line(10).optional(),
  houseLetter: line(5).optional(),
  addition: line(20).optional(),
  postcode: line(12).optional(),
  city: line(100).optional(),
  /** ISO 3166-1 alpha-2. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .default("NL"),
  from: day.optional(),
  until: day.optional(),
})

/** A telephone number, kept as E.164 (`+31612345678`) when it can be read as one, else as it was typed. */
export const Phone = z.strictObject({
  kind: z.enum(["mobile", "home", "work", "other"]).default("mobile"),
  number: line(30),
  note: line(100).optional(),
})

export const Email = z.strictObject({
  kind: z.enum(["private", "work", "other"]).default("private"),
  address: z.email().max(254),
})

export const Insurance = z.strictObject({
  company: line(100).optional(),
  /** Four digits of the Dutch insurer register (UZOVI). */
  uzovi: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  policyNumber: line(40).optional(),
  from: day.optional(),
  until: day.optional(),
})

/** What is kept of a person, as staff type it in. */
export const PersonContent = z.strictObject({
  name: PersonName,
  birth: z
    .strictObject({ date: partialDay.optional(), place: line(100).optional(), country: line(60).optional() })
    .optional(),
  deathDate: day.optional(),
  /** As kept by the BRP: M(an), V(rouw), O(nbekend). */
  gender: z.enum(["M", "V", "O"]).optional(),
  formOfAddress: z.enum(["mr", "mrs", "neutral"]).optional(),
  addresses: z.array(Address).max(20).default([]),
  phones: z.array(Phone).max(20).default([]),
  emails: z.array(Email).max(20).default([]),
  insurance: Insurance.optional(),
  /** BCP 47 primary language: `nl`, `fr`, `ar`. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
  note: text(20_000).optional(),
})

export const PersonState = z.enum(["active", "inactive", "deceased"])

export const IdentifierKind = z.enum(["bsn", "insz"])

/** A national number, covered: `*****3653`. Absent for those who may not see it. */
export const CoveredIdentifier = z.strictObject({
  kind: IdentifierKind,
  covered: z.string(),
  checkedHow: z.enum(["typed", "document", "register"]),
  since: instant,
})

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
})

const NewIdentifiers = { bsn: z.string().max(20).optional(), insz: z.string().max(20).optional() }

export const createPerson = act({
  name: "persons.create",
  route: "POST /persons",
  takes: z.strictObject({ ...PersonContent.shape, ...NewIdentifiers }),
  /** `perhapsDouble`: persons with the same name and birth, or the same number; a warning, nothing is refused for it. */
  gives: z.strictObject({ ...Person.shape, perhapsDouble: z.array(PersonLine) }),
})

export const getPerson = act({
  name: "persons.get",
  route: "GET /persons/:id",
  takes: z.strictObject({ id: ids.person }),
  gives: Person,
})

export const changePerson = act({
  name: "persons.change",
  route: "PATCH /persons/:id",
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

export const findDuplicates = act({
  name: "persons.find-duplicates",
  route: "POST /persons/duplicates",
  takes: z.strictObject({ name: PersonName, birthDate: partialDay.optional(), ...NewIdentifiers }),
  gives: z.strictObject({ perhapsDouble: z.array(PersonLine) }),
})

export const makeInactive = act({
  name: "persons.make-inactive",
  route: "POST /persons/:id/inactive",
  takes: z.strictObject({ id: ids.person, reason: line(200), date: day.optional() }),
  gives: Person,
})

export const makeActive = act({
  name: "persons.make-active",
  route: "POST /persons/:id/active",
  takes: z.strictObject({ id: ids.person, reason: line(200) }),
  gives: Person,
})

export const recordDeath = act({
  name: "persons.record-death",
  route: "POST /persons/:id/deceased",
  takes: z.strictObject({ id: ids.person, on: day.optional() }),
  gives: Person,
})

export const setIdentifier = act({
  name: "persons.set-identifier",
  route: "PUT /persons/:id/identifiers/:kind",
  takes: z.strictObject({
    id: ids.person,
    kind: IdentifierKind,
    value: z.string().max(20),
    checkedHow: z.enum(["typed", "document"]).default("typed"),
  }),
  gives: CoveredIdentifier,
})

export const removeIdentifier = act({
  name: "persons.remove-identifier",
  route: "DELETE /persons/:id/identifiers/:kind",
  takes: z.strictObject({ id: ids.person, kind: IdentifierKind }),
  gives: nothing,
})

/** Shows a national number in full; logged, and asks for a fresh second step. */
export const showIdentifier = act({
  name: "persons.show-identifier",
  route: "POST /persons/:id/identifiers/:kind/show",
  takes: z.strictObject({ id: ids.person, kind: IdentifierKind }),
  gives: z.strictObject({ kind: IdentifierKind, value: z.string(), display: z.string() }),
})

/** Whether a practice keeps a national number, and on what legal ground: consent is none (UAVG 46). */
export const IdentifierSetting = z.strictObject({
  kept: z.boolean(),
  ground: z.enum(["care", "public-body", "bailiff", "employer", "belgian-authorisation"]).optional(),
  note: text(2000).optional(),
})

export const getIdentifierSettings = act({
  name: "persons.get-identifier-settings",
  route: "GET /settings/identifiers",
  takes: z.strictObject({}),
  gives: z.strictObject({ bsn: IdentifierSetting, insz: IdentifierSetting }),
})

export const setIdentifierSettings = act({
  name: "persons.set-identifier-settings",
  route: "PUT /settings/identifiers",
  takes: z.strictObject({ bsn: IdentifierSetting, insz: IdentifierSetting }),
  gives: z.strictObject({ bsn: IdentifierSetting, insz: IdentifierSetting }),
})

export const TieKind = z.enum([
  "parent",
  "child",
  "partner",
  "sibling",
  "family",
  "representative",
  "represented",
  "general-practitioner",
  "referrer",
  "employer",
  "school",
  "contact",
  "other",
])

const TieContent = {
  kind: TieKind,
  from: day.optional(),
  until: day.optional(),
  /** For a representative: on what ground, and for what. */
  mandate: z
    .strictObject({
      ground: z.enum(["parental-authority", "guardianship", "mentorship", "written-authorisation", "administration"]),
      scope: text(2000).optional(),
    })
    .optional(),
  note: text(2000).optional(),
}

export const Tie = z.strictObject({
  id: ids.tie,
  version,
  /** On whose page it stands; `kind` says what `other` is to this person. */
  person: ids.person,
  ...TieContent,
  other: z.union([
    z.strictObject({ person: ids.person, name: z.string(), state: PersonState }),
    z.strictObject({ organisation: ids.organisation, name: z.string(), phone: z.string().optional() }),
    z.strictObject({ erased: z.literal(true) }),
  ]),
})

export const listTies = act({
  name: "persons.list-ties",
  route: "GET /persons/:id/ties",
  takes: z.strictObject({ id: ids.person }),
  gives: z.strictObject({ ties: z.array(Tie) }),
})

/** Ties to a person are made on both sides: `parent` here is `child` there. */
export const addTie = act({
  name: "persons.add-tie",
  route: "POST /persons/:id/ties",
  takes: z.strictObject({
    id: ids.person,
    ...TieContent,
    person: ids.person.optional(),
    organisation: ids.organisation.optional(),
  }),
  gives: Tie,
})

export const changeTie = act({
  name: "persons.change-tie",
  route: "PATCH /ties/:id",
  takes: z.strictObject({
    id: ids.tie,
    version,
    from: day.nullish(),
    until: day.nullish(),
    mandate: TieContent.mandate.nullable(),
    note: text(2000).nullish(),
  }),
  gives: Tie,
})

export const removeTie = act({
  name: "persons.remove-tie",
  route: "DELETE /ties/:id",
  takes: z.strictObject({ id: ids.tie }),
  /** On whose page it stood. */
  gives: z.strictObject({ person: ids.person }),
})

/** Whom emergency access is to be taken to, by the person's number; tells nothing else of them. */
export const findByNumber = act({
  name: "persons.find-by-number",
  route: "POST /persons/by-number",
  takes: z.strictObject({ number: line(40) }),
  gives: z.strictObject({ id: ids.person }),
})

/** The persons this user opened last, newest first, from the access log. */
export const listRecentPersons = act({
  name: "persons.list-recent",
  route: "GET /persons/recent",
  takes: z.strictObject({}),
  gives: z.strictObject({ persons: z.array(PersonLine) }),
})

export type PersonName = z.output<typeof PersonName>
export type Address = z.output<typeof Address>
export type Phone = z.output<typeof Phone>
export type Email = z.output<typeof Email>
export type PersonContent = z.output<typeof PersonContent>
export type PersonState = z.output<typeof PersonState>
export type Person = z.output<typeof Person>
export type PersonLine = z.output<typeof PersonLine>
export type IdentifierKind = z.output<typeof IdentifierKind>
export type IdentifierSetting = z.output<typeof IdentifierSetting>
export type CoveredIdentifier = z.output<typeof CoveredIdentifier>
export type Tie = z.output<typeof Tie>
export type TieKind = z.output<typeof TieKind>
