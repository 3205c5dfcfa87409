import { isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js"

/** One telephone number as it was read: E.164 (`+31612345678`) when it is one, else as it was written. */
export type PhoneRead = {
  readonly number: string
  /** What is dialled after it: `toestel 12`. */
  readonly extension?: string
  /** What stood beside it: `(moeder)`. */
  readonly note?: string
}

/** `broken`: a spreadsheet made a figure of it (`3,16123E+10`), and digits are gone. `unclear`: there is no number in it. */
export type PhonesReading =
  | { readonly kind: "empty" | "broken" | "unclear" }
  | { readonly kind: "phones"; readonly phones: readonly PhoneRead[] }

/** Shorter ones are service numbers, which work in their own country only. */
const shortestNational = 6

/**
 * A telephone number as E.164, read as one of the first of these countries in which it exists, where it names none itself;
 * else nothing.
 */
export function readPhone(typed: string, countries: readonly string[] = ["NL"]): string | undefined {
  for (const country of countries) {
    const read = isSupportedCountry(country)
      ? parsePhoneNumberFromString(typed, { defaultCountry: country, extract: false })
      : undefined
    if (read?.isValid() === true && read.nationalNumber.length >= shortestNational) return read.number
  }
  return undefined
}

/** All that is in a field for a telephone number: one or several numbers, with extension and note. */
export function readPhones(typed: string, countries: readonly string[]): PhonesReading {
  const text = typed
    .normalize("NFKC")
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, "")
    .replace(/[‐-―−]/g, "-")
    .replace(/[ \t]+/g, " ")
    .trim()
  if (text === "") return { kind: "empty" }
  if (/^[+-]?\d+(?:[.,]\d+)?e\s?\+?\d+$/i.test(text)) return { kind: "broken" }
  const whole = readOne(text, countries)
  const isAll = phoneDigits(whole?.phone.note ?? "").length < shortestNational
  if (whole?.isRead === true && isAll) return { kind: "phones", phones: [whole.phone] }
  const phones = (severalIn(text, countries) ?? (whole === undefined ? [] : [whole])).map(({ phone }) => phone)
  return phones.length === 0 ? { kind: "unclear" } : { kind: "phones", phones }
}

/** The digits of a number as kept: what its end is compared with. */
export const phoneDigits = (number: string): string => number.replace(/\D/g, "")

/** A number as it is written in its country: without its code at `home`, with it elsewhere. What is no E.164 stays as it is. */
export function writePhone(number: string, home: string): string {
  const read = number.startsWith("+") ? parsePhoneNumberFromString(number, { extract: false }) : undefined
  if (read?.isPossible() !== true) return number
  return read.country === home ? read.formatNational() : read.formatInternational()
}

/** What a telephone dials (RFC 3966). */
export function phoneLink({ number, extension }: PhoneRead): string {
  const dialled = number.replace(/[^\d+*#]/g, "")
  return `tel:${dialled}${extension === undefined ? "" : `;ext=${extension}`}`
}

type ReadPhone = { readonly phone: PhoneRead; readonly isRead: boolean }

const extensions =
  /[\s,;(]*(?:;\s?ext=|(?<![\p{L}])(?:toestelnummer|toestel|tst|doorkiesnummer|doorkies|extension|ext|poste|x)(?![\p{L}])[.:\s]*|#\s?)(\d{1,8})(?!\d)\)?/iu
const numberBody = /(?:\+|\(\s?\+?)?\d[\d\s().\-/]*\d/g
/** Says only that it is a telephone number, which is known. */
const noise = /(?<![\p{L}])(?:telefoonnummer|telefoon|telnr|tel|phone|fon|nr)(?![\p{L}])[.:]*/giu

function readOne(text: string, countries: readonly string[]): ReadPhone | undefined {
  const [found, extension] = extensions.exec(text) ?? []
  const bare = found === undefined ? text : text.replace(found, " ")
  // Text in brackets first: `(na 18 uur)` has digits that are none of the number's.
  const notes = [...bare.matchAll(/\(([^()]*\p{L}[^()]*)\)/gu)].map((match) => match[1] ?? "")
  const open = notes.reduce((left, note) => left.replace(`(${note})`, " | "), bare)
  const body = [...open.matchAll(numberBody)]
    .map(([match]) => match)
    .toSorted((one, other) => phoneDigits(other).length - phoneDigits(one).length)[0]
  if (body === undefined || phoneDigits(body).length < 3) return undefined
  const beside = open
    .replace(body, " | ")
    .replace(noise, " ")
    .split("|")
    .map(tidied)
    .filter((part) => part !== "")
  const note = [...beside, ...notes.map(tidied)].filter((part) => part !== "").join(", ")
  const number = readPhone(body, countries)
  const phone = {
    number: number ?? tidyBody(body),
    ...(extension === undefined ? {} : { extension }),
    ...(note === "" ? {} : { note }),
  }
  return { phone, isRead: number !== undefined }
}

const tidied = (part: string): string => part.replace(/^[\s,;:.\-/]+|[\s,;:.\-/]+$/g, "").trim()
const tidyBody = (body: string): string => body.replace(/\s+/g, " ").trim()

/** Several numbers in one text: between signs that part them, or two with nothing but a space between. */
function severalIn(text: string, countries: readonly string[]): readonly ReadPhone[] | undefined {
  const parted = text.split(
    /\s*(?:[\n|&]|;(?!\s?ext=)|,|\s\/\s|(?<=\d{4}\)?)\/(?=\s*[+0(])|\s(?:of|en|or|and|et|ou)\s)\s*/i,
  )
  if (parted.length > 1) {
    const read = joined(parted, countries)
    if (read !== undefined) return read
  }
  for (const { index } of text.matchAll(/ (?=[+(0])/g)) {
    const both = [text.slice(0, index), text.slice(index + 1)].map((half) => readOne(half, countries))
    if (both.every((half): half is ReadPhone => half?.isRead === true)) return both
  }
  return undefined
}

/** Parts with a number of their own; text between two signs belongs to the number before it. */
function joined(parts: readonly string[], countries: readonly string[]): readonly ReadPhone[] | undefined {
  const texts: string[] = []
  for (const part of parts) {
    const has = phoneDigits(part).length >= shortestNational
    if (has || texts.length === 0) texts.push(part)
    else texts.push(`${texts.pop() ?? ""} ${part}`)
  }
  const read = texts.filter((text) => text.trim() !== "").map((text) => readOne(text, countries))
  return read.length > 1 &&
    read.every((one): one is ReadPhone => one !== undefined) &&
    read.some(({ isRead }) => isRead)
    ? read
    : undefined
}
