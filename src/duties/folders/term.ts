/** How long files are kept; together more than nothing. */
export type FolderTerm = { readonly years: number; readonly months: number; readonly days: number }

/** Whether a term that began on a day is over on another: what begins on 29 February for a year is over on 28 February. */
export const isOver = (begun: Temporal.PlainDate, term: FolderTerm, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(begun.add(term), today) <= 0
