import { withParticle } from "#ground/reading/particles.ts"
import { addressLines as linesOfAddress } from "#ground/reading/addresses.ts"
import { countryName } from "#ground/reading/countries.ts"
import { writePhone } from "#ground/reading/phones.ts"
import type { Person } from "#records/persons/contract.ts"
import { languageNameIn } from "#web/ui/format/countries.ts"
import { dayOf } from "#web/ui/format/day.ts"
import type { StaffKey } from "#web/staff/staff-words.ts"
import type { Wording } from "#web/ui/texts.tsx"
import type { FormPart } from "./form/values.ts"

/** Wording, and the country of the practice. */
export type SaidOfPerson = Pick<Wording<StaffKey>, "t" | "language"> & { readonly home: string }
type DescribedAddress = NonNullable<Person["addresses"]>[number]

/** An address as its country writes it: one line each, what is empty left out. */
export const addressLines = (
  address: DescribedAddress,
  { language, home }: Pick<SaidOfPerson, "language" | "home">,
): readonly string[] => linesOfAddress(address, { language, home })

/** `06 12345678` for `+31612345678`: as people write it in the country itself. */
export const phoneText = (number: string, home: string): string => writePhone(number, home)

/** A part of a person as one text, to lay two versions side by side. */
export function partText(part: FormPart, person: Partial<Pick<Person, FormPart>>, said: SaidOfPerson): string {
  const { t, language } = said
  const name = person.name
  if (part === "name")
    return name === undefined
      ? ""
      : [
          name.initials,
          name.firstNames,
          name.preferredName && `(${name.preferredName})`,
          withParticle(name.particle, name.familyName),
          name.partnerName && `– ${withParticle(name.partnerParticle, name.partnerName)}`,
        ]
          .filter(Boolean)
          .join(" ")
  if (part === "birth")
    return [
      person.birth?.date && dayOf(person.birth.date, language),
      person.birth?.place,
      person.birth?.country && countryName(person.birth.country, language),
    ]
      .filter(Boolean)
      .join(", ")
  if (part === "deathDate") return person.deathDate === undefined ? "" : dayOf(person.deathDate, language)
  if (part === "gender") return person.gender === undefined ? "" : t(`staff.person.gender.${person.gender}`)
  if (part === "formOfAddress")
    return person.formOfAddress === undefined ? "" : t(`staff.person.form-of-address.${person.formOfAddress}`)
  if (part === "addresses")
    return (person.addresses ?? [])
      .map((address) => `${t(`staff.person.address-kind.${address.kind}`)}: ${addressLines(address, said).join(", ")}`)
      .join("\n")
  if (part === "phones")
    return (person.phones ?? [])
      .map(({ kind, number, note }) =>
        [`${t(`staff.person.phone-kind.${kind}`)}: ${phoneText(number, said.home)}`, note].filter(Boolean).join(", "),
      )
      .join("\n")
  if (part === "emails")
    return (person.emails ?? [])
      .map(({ kind, address }) => `${t(`staff.person.email-kind.${kind}`)}: ${address}`)
      .join("\n")
  if (part === "insurance")
    return [person.insurance?.company, person.insurance?.uzovi, person.insurance?.policyNumber]
      .filter(Boolean)
      .join(", ")
  if (part === "language") return person.language === undefined ? "" : languageNameIn(person.language, language)
  return person.note ?? ""
}

/** What a part of a person is called. */
export const partLabels = {
  name: "staff.person.name",
  birth: "staff.person.birth-only",
  deathDate: "staff.person.death-date",
  gender: "staff.person.gender",
  formOfAddress: "staff.person.form-of-address",
  addresses: "staff.person.addresses",
  phones: "staff.person.phones",
  emails: "staff.person.emails",
  insurance: "staff.person.insurance",
  language: "staff.person.language",
  note: "staff.person.note",
} as const satisfies Readonly<Record<FormPart, StaffKey>>
