import type { NameForm } from "./contract.ts"

const year = String.raw`(?<year>(?:19|20|21)\d\d)`
const month = String.raw`(?<month>0[1-9]|1[0-2])`
const day = String.raw`(?<day>0[1-9]|[12]\d|3[01])`
// The same separator twice, or none at all; a clock time may follow at once, as in 20261122143000.
const between = String.raw`(?<separator>[-_. ]?)`
const again = String.raw`\k<separator>`
const noFigureBefore = String.raw`(?<!\d)`
const noFigureAfter = String.raw`(?:[0-5]?\d[0-5]\d(?:[0-5]\d)?)?(?!\d)`

const patterns: Readonly<Record<NameForm, RegExp>> = {
  "year-month-day": new RegExp(`${noFigureBefore}${year}${between}${month}${again}${day}${noFigureAfter}`, "g"),
  "day-month-year": new RegExp(`${noFigureBefore}${day}${between}${month}${again}${year}${noFigureAfter}`, "g"),
  "year-month": new RegExp(String.raw`${noFigureBefore}${year}[-_. ]${month}(?!\d|[-_. ]\d\d(?!\d))`, "g"),
}

/**
 * The day that a file's name tells in this form. Where it tells several, the last of them, so that nothing goes too early; of a
 * month its last day.
 */
export function dayInName(name: string, form: NameForm): Temporal.PlainDate | undefined {
  const days = [...name.matchAll(patterns[form])].flatMap(({ groups = {} }) => {
    const found = dayOf(Number(groups["year"]), Number(groups["month"]), groups["day"])
    return found === undefined ? [] : [found]
  })
  return days.toSorted(Temporal.PlainDate.compare).at(-1)
}

function dayOf(year: number, month: number, day: string | undefined): Temporal.PlainDate | undefined {
  const first = new Temporal.PlainDate(year, month, 1)
  const date = day === undefined ? first.daysInMonth : Number(day)
  return date > first.daysInMonth ? undefined : first.with({ day: date })
}
