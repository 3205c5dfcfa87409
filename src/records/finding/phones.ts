import { parsePhoneNumberFromString } from "libphonenumber-js"

/** A telephone number as E.164 (`+31612345678`), read as a Dutch one where it names no country; else nothing. */
export function readPhone(typed: string): string | undefined {
  if (/^\+\d{8,15}$/.test(typed) && parsePhoneNumberFromString(typed)?.isValid() === true) return typed
  const read = parsePhoneNumberFromString(typed, "NL")
  return read?.isValid() === true ? read.number : undefined
}

/** The digits of a number as kept: what its end is compared with. */
export const phoneDigits = (number: string): string => number.replace(/\D/g, "")
