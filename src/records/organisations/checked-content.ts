import { refuse } from "#ground/kernel/refusal.ts"
import { readCountry } from "#ground/reading/countries.ts"
import { readPhones } from "#ground/reading/phones.ts"
import { readPostcode } from "#records/finding/finding.ts"
import type { OrganisationContent } from "./contract.ts"

/** The content with phone, postcode and register number in their one form; refuses what cannot be. */
export function checkedContent(content: OrganisationContent, home: string): OrganisationContent {
  const { phone, postcode, registration, country } = content
  if (readCountry(country) === undefined) throw refuse("persons.country-unknown", { field: "country" })
  return {
    ...content,
    ...(phone === undefined ? {} : { phone: checkedPhone(phone, [country, home]) }),
    ...(postcode === undefined ? {} : { postcode: checkedPostcode(postcode, country) }),
    ...(registration === undefined ? {} : { registration: checkedRegistration(registration, country) }),
  }
}

/** One number in its one form; what stands beside it, or beside others, stays as it was typed. */
function checkedPhone(typed: string, countries: readonly string[]): string {
  const reading = readPhones(typed, countries)
  if (reading.kind === "broken") throw refuse("persons.phone-broken", { field: "phone" })
  if (reading.kind !== "phones") throw refuse("persons.phone-wrong", { field: "phone" })
  const [first, ...more] = reading.phones
  const isBare = first?.extension === undefined && first?.note === undefined && more.length === 0
  return first !== undefined && isBare ? first.number : typed
}

function checkedPostcode(typed: string, country: string): string {
  const postcode = readPostcode(typed, country)
  if (postcode === undefined) throw refuse("organisations.postcode-wrong", { field: "postcode" })
  return postcode
}

/** KvK: eight digits without a check. KBO: begins with 0 or 1, the last two are 97 minus the rest of the first eight. */
function checkedRegistration(typed: string, country: string): string {
  const digits = typed.replace(/[\s.]/g, "")
  if (country === "NL" && !/^\d{8}$/.test(digits)) throw refuse("organisations.kvk-wrong", { field: "registration" })
  if (country !== "BE") return country === "NL" ? digits : typed
  const right = /^[01]\d{9}$/.test(digits) && (Number(digits.slice(0, 8)) + Number(digits.slice(8))) % 97 === 0
  if (!right) throw refuse("organisations.kbo-wrong", { field: "registration" })
  return digits
}
