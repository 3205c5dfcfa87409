import { Refusal, refuse } from "#ground/kernel/refusal.ts"
import { readPhone, readPostcode } from "#records/finding/finding.ts"
import type { Address, PersonContent, Phone } from "./contract.ts"

/**
 * A person's content with phones and postcodes in their one form. Refuses what cannot be: `details.field` names the
 * field (`addresses.0.postcode`). `today` is the practice's own day, `YYYY-MM-DD`.
 */
export function checkedContent<Content extends PersonContent>(content: Content, today: string): Content {
  checkLife(content, today)
  const { insurance } = content
  checkPeriod(insurance?.from, insurance?.until, "insurance.until")
  return { ...content, addresses: content.addresses.map(checkedAddress), phones: content.phones.map(checkedPhone) }
}

/** Everything for which `checkedContent` would refuse, rather than the first of it. */
export function contentRefusals(content: PersonContent, today: string): readonly Refusal[] {
  const checks = [
    () => checkLife(content, today),
    () => checkPeriod(content.insurance?.from, content.insurance?.until, "insurance.until"),
    ...content.addresses.map((address, index) => () => void checkedAddress(address, index)),
    ...content.phones.map((phone, index) => () => void checkedPhone(phone, index)),
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
  if (address.postcode === undefined) return address
  const postcode = readPostcode(address.postcode, address.country)
  if (postcode !== undefined) return { ...address, postcode }
  const code = address.country === "BE" ? "persons.belgian-postcode-wrong" : "persons.dutch-postcode-wrong"
  throw refuse(code, { field: `addresses.${index}.postcode` })
}

function checkedPhone(phone: Phone, index: number): Phone {
  if (!/\d{3}/.test(phone.number.replace(/\D/g, "")))
    throw refuse("persons.phone-wrong", { field: `phones.${index}.number` })
  return { ...phone, number: readPhone(phone.number) ?? phone.number }
}

/** Refuses an end before its beginning. */
export function checkPeriod(from: string | undefined, until: string | undefined, field: string): void {
  if (from !== undefined && until !== undefined && until < from) throw refuse("persons.end-before-beginning", { field })
}
