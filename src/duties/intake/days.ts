const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ["jan", "januari", "january"],
    ["feb", "februari", "february"],
    ["mrt", "maart", "mar", "march"],
    ["apr", "april"],
    ["mei", "may"],
    ["jun", "juni", "june"],
    ["jul", "juli", "july"],
    ["aug", "augustus", "august"],
    ["sep", "sept", "september"],
    ["okt", "oktober", "oct", "october"],
    ["nov", "november"],
    ["dec", "december"],
  ].flatMap((names, index) => names.map((name) => [name, index + 1])),
)

const first = 1800
const last = 2199
// Day 1 of Excel is 1 January 1900, but it also counts 29 February 1900, which never was.
const excelZero = Temporal.PlainDate.from("1899-12-30")

/**
 * A day as people and programs write it, as `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` when more is not known. Day before month,
 * as in the Netherlands and Belgium. Nothing when it is no day; two digits for a year are nothing too: nobody knows which.
 */
export function readDay(typed: string): string | undefined {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/[t ]0?0:00(:00(\.0+)?)?z?$/, "")
    .replace(/\s*([-/.])\s*/g, "$1")
  return fromParts(text) ?? fromWords(text) ?? fromDigits(text)
}

/** The day of a date cell of a spreadsheet, which knows no time zone. */
export const dayOfCell = (date: Date): string => date.toISOString().slice(0, 10)

function fromParts(text: string): string | undefined {
  const parts = text.split(/[-/. ]/)
  if (parts.length > 3 || !parts.every((part) => /^\d{1,4}$/.test(part))) return undefined
  const isYearFirst = parts[0]?.length === 4
  const [year = "", month = "0", date = "0"] = isYearFirst ? parts : parts.toReversed()
  return year.length === 4 ? assemble(Number(year), Number(month), Number(date)) : undefined
}

/** `1 februari 1985`, `februari 1985`, `Feb 1, 1985`. */
function fromWords(text: string): string | undefined {
  const parts = text
    .replace(/[.,]/g, " ")
    .split(/[\s/-]+/)
    .filter(Boolean)
  const named = parts.find((part) => Object.hasOwn(months, part))
  const numbers = parts.filter((part) => part !== named)
  const year = numbers.find((part) => /^\d{4}$/.test(part))
  const [date = "0", ...more] = numbers.filter((part) => part !== year)
  if (named === undefined || year === undefined || more.length > 0 || !/^\d{1,2}$/.test(date)) return undefined
  return assemble(Number(year), months[named] ?? 0, Number(date))
}

/** `19850201` as the BRP writes it, and the five digits by which a spreadsheet counts days. */
function fromDigits(text: string): string | undefined {
  const [, year, month, date] = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? []
  if (year !== undefined) return assemble(Number(year), Number(month), Number(date))
  return /^\d{5}(\.0+)?$/.test(text) ? excelZero.add({ days: Math.trunc(Number(text)) }).toString() : undefined
}

/** Nought for a day or month that is not known, as registers do. */
function assemble(year: number, month: number, date: number): string | undefined {
  if (year < first || year > last || month > 12 || (month === 0 && date > 0)) return undefined
  const known = String(year)
  if (month === 0) return known
  if (date === 0) return `${known}-${String(month).padStart(2, "0")}`
  const most = Temporal.PlainYearMonth.from({ year, month }).daysInMonth
  return date > most ? undefined : `${known}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`
}
