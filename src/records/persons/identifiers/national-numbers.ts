import type { IdentifierKind } from "#records/persons/contract.ts"

// Rules: RvIG, Logisch Ontwerp BSN (11-test); Belgian royal decree of 3 April 1984 and the Crossroads Bank's
// description of the INSZ (national register number) and BIS number. Both are re-made from their descriptions.

const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]

/** The nine digits of a BSN that passes the 11-test; eight digits get their leading zero. Kept as text: zeros count. */
export function readBsn(typed: string): string | undefined {
  const digits = typed.replace(/[\s.-]/g, "").padStart(9, "0")
  if (!/^\d{9}$/.test(digits) || typed.replace(/\D/g, "").length < 8 || digits === "000000000") return undefined
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return sum % 11 === 0 ? digits : undefined
}

/**
 * The eleven digits of an INSZ: a national register number, or a BIS number (month + 20 or + 40). A month or day of 00
 * is not known; days above 31 are given out where a series is full. The check is 97 minus the rest of the first nine
 * digits by 97, with a 2 before them for whoever was born in 2000 or later: no number passes both.
 */
export function readInsz(typed: string): string | undefined {
  const digits = typed.replace(/[\s.-]/g, "")
  if (!/^\d{11}$/.test(digits)) return undefined
  const month = Number(digits.slice(2, 4))
  const sequence = Number(digits.slice(6, 9))
  if (month > 52 || month % 20 > 12 || sequence === 0 || sequence > 998) return undefined
  const first = Number(digits.slice(0, 9))
  const check = Number(digits.slice(9))
  return [first, 2_000_000_000 + first].some((base) => 97 - (base % 97) === check) ? digits : undefined
}

export const readIdentifier = (kind: IdentifierKind, typed: string): string | undefined =>
  kind === "bsn" ? readBsn(typed) : readInsz(typed)

/** `1112.22.333` or `85.07.30-033.28`: as it is written in its country. */
export const displayIdentifier = (kind: IdentifierKind, value: string): string =>
  kind === "bsn"
    ? value.replace(/^(\d{4})(\d\d)(\d{3})$/, "$1.$2.$3")
    : value.replace(/^(\d\d)(\d\d)(\d\d)(\d{3})(\d\d)$/, "$1.$2.$3-$4.$5")

/** `*****3653`: the last four digits only. */
export const coverIdentifier = (value: string): string => value.slice(-4).padStart(value.length, "*")
