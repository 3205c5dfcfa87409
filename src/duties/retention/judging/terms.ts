/** How long something is kept: years and months first, then days, as the calendar has them. */
export type RetentionTerm = { readonly years: number; readonly months: number; readonly days: number }

/** From which day a term runs: the day itself, or the last of its year (as for books: AWR art. 52, WER art. III.88). */
export type Beginning = { readonly day: string; readonly endOfYear: boolean }

const plain = (day: string): Temporal.PlainDate => Temporal.PlainDate.from(day)

/** The day on which a term begins. */
export const beginsOn = ({ day, endOfYear }: Beginning): string => (endOfYear ? `${day.slice(0, 4)}-12-31` : day)

/**
 * The last day on which something is kept. The day on which the term begins is not counted, so that a term of a year from
 * 22 November ends with 22 November. A day that the calendar has not (29 February, 31 April) becomes the one before it.
 */
export const keptThrough = (beginning: Beginning, term: RetentionTerm): string =>
  plain(beginsOn(beginning)).add(term, { overflow: "constrain" }).toString()

/** The first day on which a term has passed. */
export const passesOn = (lastKept: string): string => plain(lastKept).add({ days: 1 }).toString()

/** Whether a term has passed on a day. Days are text of equal length, and so in order as they stand. */
export const hasPassed = (lastKept: string, today: string): boolean => today > lastKept

/**
 * The last day on which a term may have begun that has passed on a day: of two terms the one that began later never passes earlier.
 * `through` gives the last day on which is kept what began on a day.
 */
export function lastBegun(through: (day: string) => string, today: string): string {
  // Longer than the longest term there can be, with the year that is added at the end of one.
  let [passed, open] = [plain(today).subtract({ years: 130 }), plain(today)]
  while (passed.until(open).days > 1) {
    const middle = passed.add({ days: Math.floor(passed.until(open).days / 2) })
    if (hasPassed(through(middle.toString()), today)) passed = middle
    else open = middle
  }
  return passed.toString()
}

/** The last day of a month, `2026-02` gives `2026-02-28`. */
export const endOfMonth = (month: string): string => {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month)
  return `${month}-${String(daysInMonth).padStart(2, "0")}`
}

/** So many days after a day; before it where negative. */
export const daysAfter = (day: string, days: number): string => plain(day).add({ days }).toString()
