/** One row of CSV as it goes out, safe to open in a spreadsheet. */
export const csvLine = (cells: readonly string[], delimiter: string): string =>
  `${cells.map((each) => csvCell(each, delimiter)).join(delimiter)}\r\n`

/** An apostrophe keeps a spreadsheet from taking a text for a formula. `readCell` of the imports takes it off again. */
function csvCell(cell: string, delimiter: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return safe.includes(delimiter) || /["\r\n]/.test(safe) || safe !== safe.trim()
    ? `"${safe.replaceAll('"', '""')}"`
    : safe
}
