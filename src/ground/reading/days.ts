import { monthNamed } from "./months.ts"

/**
 * What somebody wrote where a day is asked:
 * `day`: read, `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where parts are taken;
 * `which`: a year of two digits, with the days that it can be;
 * `none`: a day that does not exist, as 31 February; `partial`: a month or a year where the whole day is asked;
 * `far`: a year that is not kept (before 1800, from 2200 on); `unclear`: no day that anybody can read.
 */
export type DayReading =
  | { readonly kind: "empty" | "none" | "far" | "unclear" | "partial" }
  | { readonly kind: "day"; readonly day: string }
  | { readonly kind: "which"; readonly days: readonly string[] }

type DayAsked = {
  /** Whether only a month or only a year will do, as with a date of birth of which no more is known. */
  readonly parts: boolean
}

type Numbers = { readonly year: string; readonly month: number; readonly date: number }

const firstYear = 1800
const lastYear = 2199
const centuries = ["19", "20"]
const weekdays =
  /\b(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|ma|di|wo|vr|za|zo|mon|tue|wed|thu|fri|sat|sun)\b[.,]?/g

/**
 * A day as people and programs write it: `1-2-1950`, `1/2/1950`, `01021950`, `1 feb 1950`, `1950-02-01`, `Feb 1, 1950`. Day before
 * month, as in the Netherlands and Belgium; nought for what is not known, as registers do (`00-00-1950`).
 */
export function readDay(typed: string, { parts }: DayAsked): DayReading {
  const written = visible(typed)
  if (written === "") return { kind: "empty" }
  const text = plain(written)
  const numbers = fromDigits(text) ?? fromFigures(text, parts) ?? fromWords(text)
  return numbers === undefined ? { kind: "unclear" } : judge(numbers, parts)
}

/** A day that was read without any doubt; nothing when there is one. */
export function findDay(typed: string, asked: DayAsked): string | undefined {
  const reading = readDay(typed, asked)
  return reading.kind === "day" ? reading.day : undefined
}

/** How many days a month has. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const visible = (typed: string): string => typed.replace(/[\u200b-\u200f\u2060\ufeff]/g, "").trim()

const plain = (written: string): string =>
  written
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’‘]/g, "")
    .toLowerCase()
    .trim()
    // Programs write a day as its first moment.
    .replace(/[t ]0?0:00(?::00(?:\.0+)?)?z?$/, "")
    .replace(/[‐-―−]/g, "-")
    .replace(/\s*([-/.])\s*/g, "$1")
    .replace(/\.$/, "")

/** `01021950`, `19500201` and `010250`. */
function fromDigits(text: string): Numbers | undefined {
  if (/^\d{6}$/.test(text))
    return { date: Number(text.slice(0, 2)), month: Number(text.slice(2, 4)), year: text.slice(4) }
  if (!/^\d{8}$/.test(text)) return undefined
  const dayFirst = { date: Number(text.slice(0, 2)), month: Number(text.slice(2, 4)), year: text.slice(4) }
  const yearFirst = { year: text.slice(0, 4), month: Number(text.slice(4, 6)), date: Number(text.slice(6)) }
  // Never both: the month of the one would be the century of the other.
  return isKept(Number(dayFirst.year)) ? dayFirst : isKept(Number(yearFirst.year)) ? yearFirst : undefined
}

/** `1-2-1950`, `1950-02-01`, `2-1950`, `1950`. */
function fromFigures(text: string, parts: boolean): Numbers | undefined {
  const figures = text.split(/[-/. ]+/)
  if (figures.length > 3 || !figures.every((figure) => /^\d{1,4}$/.test(figure))) return undefined
  const [year = "", month = "0", date = "0"] = figures[0]?.length === 4 ? figures : figures.toReversed()
  if ([month, date].some((figure) => figure.length > 2)) return undefined
  if (year.length === 4) return { year, month: Number(month), date: Number(date) }
  if (year.length !== 2) return undefined
  // `1-2` is a day and a month as well as a month and a year; `2-50` can only be the latter.
  const isYear = figures.length === 3 ? Number(date) <= 31 : figures.length === 2 && parts && Number(year) > 31
  return isYear ? { year, month: Number(month), date: Number(date) } : undefined
}

/** `1 februari 1950`, `februari 1950`, `Feb 1, 1950`, `1-feb-50`. */
function fromWords(text: string): Numbers | undefined {
  const words = text
    .replace(weekdays, " ")
    .replace(/\b(\d{1,2})(?:ste|de|e|st|nd|rd|th|er)\b/g, "$1")
    .split(/[\s/.,-]+/)
    .filter((word) => word !== "" && word !== "of" && word !== "van")
  const named = words.filter((word) => monthNamed(word) !== undefined)
  const figures = words.filter((word) => /^\d{1,4}$/.test(word))
  const month = monthNamed(named[0] ?? "")
  if (month === undefined || named.length > 1 || figures.length + 1 !== words.length) return undefined
  if (figures.length === 1 && figures[0]?.length === 4) return { year: figures[0], month, date: 0 }
  if (figures.length !== 2) return undefined
  const [date = "", year = ""] = figures[0]?.length === 4 ? figures.toReversed() : figures
  return date.length > 2 || (year.length !== 4 && year.length !== 2) ? undefined : { year, month, date: Number(date) }
}

const isKept = (year: number): boolean => year >= firstYear && year <= lastYear

function judge({ year, month, date }: Numbers, parts: boolean): DayReading {
  if (month > 12 || (month === 0 && date > 0)) return { kind: "none" }
  if (year.length === 2) {
    const days = centuries.flatMap((century) => assembled(Number(century + year), month, date) ?? [])
    if (days.length === 0) return { kind: "none" }
    return date === 0 && !parts ? { kind: "partial" } : { kind: "which", days }
  }
  if (!isKept(Number(year))) return { kind: "far" }
  const day = assembled(Number(year), month, date)
  if (day === undefined) return { kind: "none" }
  return date === 0 && !parts ? { kind: "partial" } : { kind: "day", day }
}

const two = (figure: number): string => String(figure).padStart(2, "0")

function assembled(year: number, month: number, date: number): string | undefined {
  if (month === 0) return String(year)
  if (date === 0) return `${year}-${two(month)}`
  return date > daysIn(year, month) ? undefined : `${year}-${two(month)}-${two(date)}`
}
