import { countryName } from "#ground/reading/countries.ts"
import { withParticle } from "#ground/reading/particles.ts"
import type { Person } from "#records/persons/contract.ts"
import type { Fact } from "#web/ui/Facts.tsx"
import { languageNameIn } from "#web/ui/format/countries.ts"
import { dayOf } from "#web/ui/format/day.ts"
import { phoneText, type SaidOfPerson } from "./describe.ts"

/** What somebody is called, part by part. */
export const nameFacts = ({ name }: Person, { t }: SaidOfPerson): readonly Fact[] => [
  { label: t("staff.person.initials"), value: name.initials },
  { label: t("staff.person.first-names"), value: name.firstNames },
  { label: t("staff.person.preferred-name"), value: name.preferredName },
  { label: t("staff.person.family-name"), value: withParticle(name.particle, name.familyName) },
  {
    label: t("staff.person.partner-name"),
    value: name.partnerName === undefined ? name.partnerParticle : withParticle(name.partnerParticle, name.partnerName),
  },
  { label: t("staff.person.name-use"), value: name.partnerName && t(`staff.person.name-use.${name.nameUse}`) },
]

/** Birth, death, and how somebody is addressed. */
export const birthFacts = (person: Person, { t, language }: SaidOfPerson): readonly Fact[] => {
  const { birth, gender, formOfAddress } = person
  return [
    { label: t("staff.person.birth-date"), value: birth?.date && dayOf(birth.date, language) },
    { label: t("staff.person.birth-place"), value: birth?.place },
    { label: t("staff.person.birth-country"), value: birth?.country && countryName(birth.country, language) },
    { label: t("staff.person.death-date"), value: person.deathDate && dayOf(person.deathDate, language) },
    { label: t("staff.person.gender"), value: gender && t(`staff.person.gender.${gender}`) },
    {
      label: t("staff.person.form-of-address"),
      value: formOfAddress && t(`staff.person.form-of-address.${formOfAddress}`),
    },
    { label: t("staff.person.language"), value: person.language && languageNameIn(person.language, language) },
  ]
}

/** By telephone and by mail; several of one kind are numbered. */
export const contactFacts = ({ phones = [], emails = [] }: Person, { t, home }: SaidOfPerson): readonly Fact[] =>
  [
    ...phones.map(({ kind, number, note }) => ({
      label: `${t("staff.person.phones")} (${t(`staff.person.phone-kind.${kind}`).toLowerCase()})`,
      value: [phoneText(number, home), note].filter(Boolean).join(", "),
    })),
    ...emails.map(({ kind, address }) => ({
      label: `${t("staff.person.emails")} (${t(`staff.person.email-kind.${kind}`).toLowerCase()})`,
      value: address,
    })),
  ].map((fact, place, all) =>
    all.findIndex(({ label }) => label === fact.label) === place
      ? fact
      : { ...fact, label: `${fact.label} ${place + 1}` },
  )

/** The insurance, and from when until when. */
export const insuranceFacts = ({ insurance }: Person, { t, language }: SaidOfPerson): readonly Fact[] => [
  { label: t("staff.person.insurance-company"), value: insurance?.company },
  { label: t("staff.person.uzovi"), value: insurance?.uzovi },
  { label: t("staff.person.policy-number"), value: insurance?.policyNumber },
  { label: t("staff.person.valid-from"), value: insurance?.from && dayOf(insurance.from, language) },
  { label: t("staff.person.valid-until"), value: insurance?.until && dayOf(insurance.until, language) },
]
