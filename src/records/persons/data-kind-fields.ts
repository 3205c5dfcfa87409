import type { FieldRule } from "#ground/kernel/data-kind.ts"
import { may } from "./permissions.ts"

type PersonFields = Readonly<Record<string, FieldRule>>

/** What the person tells: goes along under GDPR art. 20, and support sees none of it. */
const told = { from: "person", support: "hide" } as const
/** What the practice notes about the person. */
const noted = { from: "practice", support: "as-is" } as const

const name: PersonFields = {
  initials: { label: "field.person.initials", from: "person", support: "pseudonym" },
  firstNames: { label: "field.person.first-names", from: "person", support: "pseudonym" },
  preferredName: { label: "field.person.preferred-name", from: "person", support: "pseudonym" },
  particle: { label: "field.person.particle", from: "person", support: "pseudonym" },
  familyName: { label: "field.person.family-name", from: "person", support: "pseudonym" },
  partnerParticle: { label: "field.person.partner-particle", from: "person", support: "pseudonym" },
  partnerName: { label: "field.person.partner-name", from: "person", support: "pseudonym" },
  nameUse: { label: "field.person.name-use", choices: "persons.name-use", ...told },
}

const address: PersonFields = {
  kind: { label: "field.person.kind", choices: "persons.address-kind", ...told },
  street: { label: "field.person.street", ...told },
  houseNumber: { label: "field.person.house-number", ...told },
  houseLetter: { label: "field.person.house-letter", ...told },
  addition: { label: "field.person.addition", ...told },
  postcode: { label: "field.person.postcode", ...told },
  city: { label: "field.person.city", ...told },
  country: { label: "field.person.country", spelled: "country", ...told },
  from: { label: "field.person.from", ...told },
  until: { label: "field.person.until", ...told },
}

const insurance: PersonFields = {
  company: { label: "field.person.insurance.company", ...told },
  uzovi: { label: "field.person.insurance.uzovi", ...told },
  policyNumber: { label: "field.person.insurance.policy", ...told },
  from: { label: "field.person.from", ...told },
  until: { label: "field.person.until", ...told },
}

export const personFields: PersonFields = {
  number: { label: "field.person.number", from: "practice", support: "pseudonym" },
  fullName: { label: "field.person.full-name", from: "person", support: "pseudonym" },
  name: { label: "field.person.name", from: "person", support: "pseudonym", fields: name },
  birth: {
    label: "field.person.birth",
    ...told,
    fields: {
      date: { label: "field.person.birth.date", ...told },
      place: { label: "field.person.birth.place", ...told },
      country: { label: "field.person.birth.country", spelled: "country", ...told },
    },
  },
  deathDate: { label: "field.person.death-date", from: "practice", support: "hide" },
  gender: { label: "field.person.gender", choices: "persons.gender", ...told },
  formOfAddress: { label: "field.person.form-of-address", choices: "persons.form-of-address", ...told },
  addresses: { label: "field.person.addresses", ...told, needs: may["persons.see-contact"], fields: address },
  phones: {
    label: "field.person.phones",
    ...told,
    needs: may["persons.see-contact"],
    fields: {
      kind: { label: "field.person.kind", choices: "persons.phone-kind", ...told },
      number: { label: "field.person.phone-number", spelled: "phone", ...told },
      extension: { label: "field.person.extension", ...told },
      note: { label: "field.person.note", from: "practice", support: "hide" },
    },
  },
  emails: {
    label: "field.person.emails",
    ...told,
    needs: may["persons.see-contact"],
    fields: {
      kind: { label: "field.person.kind", choices: "persons.email-kind", ...told },
      address: { label: "field.person.email", ...told },
    },
  },
  insurance: { label: "field.person.insurance", ...told, needs: may["persons.see-financial"], fields: insurance },
  language: { label: "field.person.language", ...told },
  note: { label: "field.person.note", from: "practice", support: "hide" },
  state: { label: "field.person.state", choices: "persons.state", ...noted },
  inactive: {
    label: "field.person.inactive",
    from: "practice",
    support: "hide",
    fields: {
      reason: { label: "field.person.inactive.reason", from: "practice", support: "hide" },
      on: { label: "field.person.inactive.on", ...noted },
    },
  },
  states: {
    label: "field.person.states",
    from: "practice",
    support: "hide",
    fields: {
      on: { label: "field.person.states.on", ...noted },
      state: { label: "field.person.state", choices: "persons.state", ...noted },
      reason: { label: "field.person.inactive.reason", from: "practice", support: "hide" },
    },
  },
  createdAt: { label: "field.person.created-at", ...noted },
  changedAt: { label: "field.person.changed-at", ...noted },
}

export const identifierFields: PersonFields = {
  kind: { label: "field.identifier.kind", choices: "persons.identifier-kind", from: "person", support: "as-is" },
  value: {
    label: "field.identifier.value",
    ...told,
    category: "national-number",
    needs: may["persons.see-identifiers"],
  },
  checkedHow: { label: "field.identifier.checked", choices: "persons.checked", ...noted },
  since: { label: "field.identifier.since", ...noted },
}

export const tieFields: PersonFields = {
  kind: { label: "field.tie.kind", choices: "persons.tie-kind", ...told },
  other: { label: "field.tie.other", ...told },
  from: { label: "field.person.from", ...told },
  until: { label: "field.person.until", ...told },
  mandate: {
    label: "field.tie.mandate",
    ...told,
    fields: {
      ground: { label: "field.tie.mandate.ground", choices: "persons.mandate", ...told },
      scope: { label: "field.tie.mandate.scope", ...told },
    },
  },
  note: { label: "field.tie.note", from: "practice", support: "hide" },
}
