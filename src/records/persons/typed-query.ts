import {
  houseToFind,
  monthOf,
  phoneDigits,
  piecesOf,
  postcodeToFind,
  prefixToFind,
  readPhone,
  soundOf,
  wordsOf,
} from "#records/finding/finding.ts"
import { emailToFind } from "#ground/reading/emails.ts"
import { readBsn, readInsz } from "./identifiers/national-numbers.ts"
import { type Clue, clue, kindOf, numberToFind, phoneBeginToFind, type FindingTokenKind } from "./tokens.ts"

/** Parts that must all fit, each by any of its clues. */
export type QueryReading = readonly (readonly Clue[])[]

/** Whether a kind of clue counts. */
export type Finds = (kind: FindingTokenKind) => boolean

/**
 * The ways to understand what was typed. There are two where a space may join or part: `1234 de` is a postcode,
 * or a number and the beginning of a name. `finds` says which kinds of clue count for
 * this reader.
 */
export const readQuery = (typed: string, finds: Finds): readonly QueryReading[] =>
  piecesOf(typed)
    .map((pieces) => pieces.flatMap((piece) => partsOf(piece)))
    .map((parts) => (parts.length > 1 ? parts.map(beside) : parts))
    .filter((reading) => reading.length > 0)
    .map((reading) => reading.map((part) => part.filter((one) => finds(kindOf(one)))))
    // A part that can be nothing that counts fits nobody.
    .filter((reading) => reading.every((part) => part.length > 0))

function partsOf(piece: string): QueryReading {
  if (piece.includes("@")) return [[clue("email", piece), clue("email", emailToFind(piece))]]
  if (/\d/.test(piece)) return [[...numberClues(piece), ...nameWithDigits(piece)]]
  return wordsOf(piece).map(nameClues)
}

/** Beside something else a letter or a few digits may also be of an address: `rue d`, `rue 12`; alone they would find half a town. */
function beside(part: readonly Clue[]): readonly Clue[] {
  const short = part.flatMap((one) => /^(?:initial|number):([a-z]|\d{1,5}[a-z]?)$/.exec(one)?.[1] ?? [])
  return [...part, ...short.map((word) => clue("place", word))]
}

function nameClues(word: string): readonly Clue[] {
  if ([...word].length === 1) return [clue("initial", word), clue("name", word)]
  const sound = word.length < 3 ? "" : soundOf(word)
  const called = [clue("name", prefixToFind(word)), clue("place", prefixToFind(word))]
  return sound.length > 1 ? [...called, clue("sound", sound)] : called
}

/** A name may hold a digit (`Jansen2`), in a trial or where an old system told namesakes apart. */
function nameWithDigits(piece: string): readonly Clue[] {
  const [word, ...more] = wordsOf(piece)
  return word === undefined || more.length > 0 || !/\p{L}/u.test(word) ? [] : [clue("name", prefixToFind(word))]
}

/** Everything that something with a digit in it can be. */
function numberClues(piece: string): ReadonlySet<Clue> {
  const clues = new Set<Clue>([clue("number", numberToFind(piece)), clue("postcode", postcodeToFind(piece))])
  for (const day of daysOf(piece)) clues.add(clue("birth", day))
  const house = /^([1-9]\d{3}\s*[a-z]{2}|[1-9]\d{3}(?=\s))[\s-]*(\d{1,5})[a-z]?$/.exec(piece)
  const address = house?.[1] === undefined ? undefined : houseToFind(house[1], house[2] ?? "")
  if (address !== undefined) clues.add(clue("house", address))
  if (/^[+\d\s()./-]+$/.test(piece)) addDigits(clues, piece)
  return clues
}

function addDigits(clues: Set<Clue>, piece: string): void {
  const digits = phoneDigits(piece)
  const begin = phoneBeginToFind(piece)
  if (begin !== undefined) clues.add(clue("phone-begin", begin))
  // The same digits may be a number in both countries.
  const phones = digits.length < 7 ? [] : ["NL", "BE"].flatMap((country) => readPhone(piece, [country]) ?? [])
  for (const phone of phones) clues.add(clue("phone", phoneDigits(phone)))
  if (phones.length > 0) clues.add(clue("phone", digits))
  else if (digits.length >= 7) clues.add(clue("phone", digits)).add(clue("phone-end", digits.slice(-6)))
  else if (digits.length === 4 || digits.length === 6) clues.add(clue("phone-end", digits))
  const bsn = readBsn(piece)
  const insz = readInsz(piece)
  if (bsn !== undefined) clues.add(clue("bsn", bsn))
  if (insz !== undefined) clues.add(clue("insz", insz))
}

/** What a day may be as it is typed: a year of two digits is of this century or the one before. */
function daysOf(piece: string): readonly string[] {
  const short = /^(\d{1,2}\s+[a-z]+\.?\s+|\d{1,2}[-/.\s]+\d{1,2}[-/.\s]+|\d{4})(\d\d)$/.exec(piece)
  const typed = short === null ? [piece] : [`${short[1]}19${short[2]}`, `${short[1]}20${short[2]}`]
  return typed.flatMap((one) => dayOf(one) ?? [])
}

/** A day, month or year as it is typed, `1-12-1985`, `01121985`, `1 december 1985`, `1985-12-01`, in the form of a birth. */
function dayOf(piece: string): string | undefined {
  const written = /^(\d{1,2})\s+([a-z]+)\.?\s+(\d{4})$/.exec(piece)
  if (written !== null) return dayText(written[3], monthOf(written[2] ?? "")?.toString(), written[1])
  const month = /^(?:(\d{1,2})[-/.]|([a-z]+)\.?\s+)(\d{4})$/.exec(piece)
  if (month !== null) return dayText(month[3], month[1] ?? monthOf(month[2] ?? "")?.toString(), undefined)
  const dutch = /^(\d{1,2})[-/.\s]+(\d{1,2})[-/.\s]+(\d{4})$/.exec(piece) ?? /^(\d\d)(\d\d)(\d{4})$/.exec(piece)
  if (dutch !== null) return dayText(dutch[3], dutch[2], dutch[1])
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(piece)
  return iso === null ? undefined : dayText(iso[1], iso[2], iso[3])
}

const dayText = (year: string | undefined, month: string | undefined, day: string | undefined): string =>
  [year, month?.padStart(2, "0"), day?.padStart(2, "0")].filter((part) => part !== undefined).join("-")
