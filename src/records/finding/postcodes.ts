/** SS, SD and SA are never given out in the Netherlands. */
const dutch = /^(?:NL-?)?([1-9]\d{3})\s?(?!SA|SD|SS)([A-Z]{2})$/

/** A postcode as it is written in its country (`1234 AB` in the Netherlands), or nothing when it cannot be one. */
export function readPostcode(typed: string, country: string): string | undefined {
  const plain = typed.trim().toUpperCase()
  if (country === "BE") return /^(?:B-?|BE-?)?([1-9]\d{3})$/.exec(plain)?.[1]
  if (country !== "NL") return typed.trim()
  const [, digits, letters] = dutch.exec(plain) ?? []
  return digits === undefined || letters === undefined ? undefined : `${digits} ${letters}`
}

/** The form in which a postcode is looked for. */
export const postcodeToFind = (postcode: string): string => postcode.toLowerCase().replace(/[^a-z0-9]/g, "")

/** The form in which a postcode with a house number is looked for; letters after the number do not count. */
export function houseToFind(postcode: string, houseNumber: string): string | undefined {
  const digits = /\d{1,6}/.exec(houseNumber)?.[0]
  return digits === undefined ? undefined : `${postcodeToFind(postcode)}/${Number(digits)}`
}
