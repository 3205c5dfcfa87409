import { parsePhoneNumberFromString } from "libphonenumber-js"

/** Shorter ones are service numbers, which work in their own country only. */
const shortestNational = 6

/** A telephone number as E.164 (`+31612345678`), read as a Dutch one where it names no country; else nothing. */
export function readPhone(typed: string): string | undefined {
  const read = parsePhoneNumberFromString(typed, "NL")
  return read?.isValid() === true && read.nationalNumber.length >= shortestNational ? read.number : undefined
}

/** The digits of a number as kept: what its end is compared with. */
export const phoneDigits = (number: string): string => number.replace(/\D/g, "")
