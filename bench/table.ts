/** One line of the outcome: a figure, and where there is one its ratio to the limit measured beside it and the aim. */
export type Row = {
  readonly what: string
  readonly figure: number
  readonly unit: string
  readonly ratio?: number
  readonly aim?: { readonly atLeast: number } | { readonly atMost: number }
}

const reached = ({ ratio, figure, aim }: Row): string => {
  if (aim === undefined) return ""
  const value = ratio ?? figure
  const isMet = "atLeast" in aim ? value >= aim.atLeast : value <= aim.atMost
  return `${"atLeast" in aim ? `>= ${aim.atLeast}` : `<= ${aim.atMost}`} ${isMet ? "met" : "NOT met"}`
}

/** Prints rows as a table. */
export function printTable(title: string, rows: readonly Row[]): void {
  console.log(`\n${title}`)
  for (const row of rows) {
    const figure = row.figure >= 100 ? Math.round(row.figure).toLocaleString("en") : row.figure.toPrecision(3)
    const ratio = row.ratio === undefined ? "" : row.ratio.toFixed(2)
    console.log(
      `  ${row.what.padEnd(58)} ${figure.padStart(10)} ${row.unit.padEnd(12)} ${ratio.padStart(6)}  ${reached(row)}`.trimEnd(),
    )
  }
}
