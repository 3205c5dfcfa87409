const howMany = 24

/** This month and those after it, two years of them. */
export function monthsFrom(today: string): readonly string[] {
  const first = Temporal.PlainYearMonth.from(today.slice(0, 7))
  return Array.from({ length: howMany }, (_, index) => first.add({ months: index }).toString())
}
