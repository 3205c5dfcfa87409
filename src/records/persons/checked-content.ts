import { Refusal, refuse } from "#ground/kernel/refusal.ts"
import { readBirthCountry, readCountry } from "#ground/reading/countries.ts"
import { readPhones } from "#ground/reading/phones.ts"
import { readPostcode } from "#records/finding/finding.ts"
import type { Address, PersonContent, Phone } from "./contract.ts"

/**
 * A person's content with phones and postcodes in their one form. Refuses what cannot be: `details.field` names the
 * field (`addresses.0.postcode`). `today` is the practice's own day, `YYYY-MM-DD`; `home` its country, by which telephone
 * numbers are read after that of the address.
 */
export function checkedContent<Content extends PersonContent>(content: Content, today: string, home: string): Content {
  checkLife(content, today)
  const { insurance } = content
  checkPeriod(insurance?.from, insurance?.until, "insurance.until")
  return { ...content, addresses: content.addresses.map(checkedAddress), phones: checkedPhones(content, home) }
}

/** Everything for which `checkedContent` would refuse, rather than the first of it. */
export function contentRefusals(content: PersonContent, today: string, home: string): readonly Refusal[] {
  const checks = [
    () => checkLife(content, today),
    () => checkPeriod(content.insurance?.from, content.insurance?.until, "insurance.until"),
    ...content.addresses.map((address, index) => () => void checkedAddress(address, index)),
    ...content.phones.map((phone, index) => () => void checkedPhone(phone, index, countriesOf(content, home))),
  ]
  return checks.flatMap((check) => refusalOf(check) ?? [])
}

function refusalOf(check: () => void): Refusal | undefined {
  try {
    check()
    return undefined
  } catch (fault) {
    if (fault instanceof Refusal) return fault
    throw fault
  }
}

function checkLife({ birth, deathDate }: PersonContent, today: string): void {
  const born = birth?.date
  if (born !== undefined && born > today.slice(0, born.length))
    throw refuse("persons.birth-to-come", { field: "birth.date" })
  if (deathDate === undefined) return
  if (deathDate > today) throw refuse("persons.death-to-come", { field: "deathDate" })
  if (born !== undefined && deathDate.slice(0, born.length) < born)
    throw refuse("persons.death-before-birth", { field: "deathDate" })
}

function checkedAddress(address: Address, index: number): Address {
  checkPeriod(address.from, address.until, `addresses.${index}.until`)
  if (readCountry(address.country) === undefined)
    throw refuse("persons.country-unknown", { field: `addresses.${index}.country` })
  if (address.postcode === undefined) return address
  const postcode = readPostcode(address.postcode, address.country)
  if (postcode !== undefined) return { ...address, postcode }
  const code = address.country === "BE" ? "persons.belgian-postcode-wrong" : "persons.dutch-postcode-wrong"
  throw refuse(code, { field: `addresses.${index}.postcode` })
}

/** By which countries a number is read that names none: that of the home address, of the others, of the practice. */
const countriesOf = ({ addresses }: PersonContent, home: string): readonly string[] => [
  ...addresses.filter(({ kind }) => kind === "home").map(({ country }) => country),
  ...addresses.map(({ country }) => country),
  home,
]

const checkedPhones = (content: PersonContent, home: string): Phone[] => {
  const countries = countriesOf(content, home)
  return content.phones.flatMap((phone, index) => checkedPhone(phone, index, countries))
}

/** What was typed as one number, with what stood beside it; several numbers in one field become several. */
function checkedPhone(phone: Phone, index: number, countries: readonly string[]): readonly Phone[] {
  const field = `phones.${index}.number`
  const reading = readPhones(phone.number, countries)
  if (reading.kind === "broken") throw refuse("persons.phone-broken", { field })
  if (reading.kind !== "phones") throw refuse("persons.phone-wrong", { field })
  return reading.phones.map(({ number, extension = phone.extension, note: beside }, place) => {
    const note = [place === 0 ? phone.note : undefined, beside].filter((part) => part !== undefined).join(", ")
    if (note.length > 100) throw refuse("persons.phone-wrong", { field })
    return {
      kind: phone.kind,
      number,
      ...(extension === undefined ? {} : { extension }),
      ...(note === "" ? {} : { note }),
    }
  })
}

/** Refuses a country of birth that is none; what was kept before countries were read stays until it is changed. */
export function checkBirthCountry(birth: PersonContent["birth"] | null): void {
  const country = birth?.country
  if (country !== undefined && readBirthCountry(country) === undefined)
    throw refuse("persons.country-unknown", { field: "birth.country" })
}

/** Refuses an end before its beginning. */
export function checkPeriod(from: string | undefined, until: string | undefined, field: string): void {
  if (from !== undefined && until !== undefined && until < from) throw refuse("persons.end-before-beginning", { field })
}
