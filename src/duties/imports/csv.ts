import { Pace } from "#ground/kernel/pace.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { longestRow, mostColumns, mostLines } from "./limits.ts"

/** The rows of a text so far; `rest` begins where the last row is not whole yet. */
type TakenBytes = { readonly rows: readonly (readonly string[])[]; readonly rest: string }

/** How rows are kept apart; `cut` only to look at the head of a file, where columns beyond are left out. */
type Apart = { readonly delimiter: string; readonly bound?: "refuse" | "cut" }

/**
 * The rows of a CSV text, some at a time, empty ones too: they count as a spreadsheet counts. Line ends may be mixed. A file
 * that is made to hurt is refused at its first column, letter or line too many, before there is a row of it. However fast a file
 * comes, others have their turn between its pieces.
 */
export async function* csvRows(
  pieces: AsyncIterable<string>,
  { delimiter }: Apart,
  pace: Pace = new Pace(),
): AsyncGenerator<TakenBytes["rows"], void> {
  let rest = ""
  let line: number | undefined
  for await (const piece of pieces) {
    // A piece is as long as whoever brings it likes; its rows are made of so much at once.
    for (let at = 0; at < piece.length; at += atOnce) {
      const text = rest + piece.slice(at, at + atOnce)
      if (line === undefined && text.length < separatorLine) {
        rest = text
        continue
      }
      line ??= firstLine(text)
      const taken = takeRows(text, { delimiter }, { line, isLast: false })
      yield taken.rows.slice(line < 0 ? 1 : 0)
      line += taken.rows.length
      if (line > mostLines) throw refuse("imports.too-many-lines")
      rest = taken.rest
      if (pace.isLong()) await pace.rest()
    }
  }
  if (rest === "") return
  line ??= firstLine(rest)
  yield takeRows(rest, { delimiter }, { line, isLast: true }).rows.slice(line < 0 ? 1 : 0)
}

/** Letters of which rows are made in far less time than anybody notices. */
const atOnce = 64 * 1024

const separatorLine = "\ufeffsep=;\r\n".length

/** Spreadsheets do not show a line that names the separator, so it has no number. */
const firstLine = (text: string): number => (/^"?sep=.?"?[\r\n]/i.test(text) ? -1 : 0)

/** All rows of a text that are whole; the last one too when nothing comes after it. */
export function takeRows(text: string, how: Apart, { line, isLast }: { line: number; isLast: boolean }): TakenBytes {
  const rows: string[][] = []
  let at = 0
  while (at < text.length) {
    const row = takeRow(text, at, how, { line: line + rows.length + 1, isLast })
    if (row === undefined) break
    rows.push(row.cells)
    at = row.next
  }
  const rest = text.slice(at)
  if (rest.length > longestRow) throw unclosed(rest, how, line + rows.length + 1)
  return { rows, rest }
}

type CsvPosition = { readonly line: number; readonly isLast: boolean }
type CellTaken = { readonly cell: string; readonly end: number }

/** One row from `start`; nothing when it may go on in the next piece. */
function takeRow(
  text: string,
  start: number,
  how: Apart,
  where: CsvPosition,
): { readonly cells: string[]; readonly next: number } | undefined {
  const cells: string[] = []
  let at = start
  for (;;) {
    const taken = text[at] === '"' ? quoted(text, at, how, where) : plain(text, at, how, where)
    if (taken === undefined) return undefined
    if (cells.length < mostColumns) cells.push(taken.cell)
    else if (how.bound !== "cut") throw refuse("imports.too-many-columns")
    const sign = text[taken.end]
    if (sign === how.delimiter) {
      at = taken.end + 1
      continue
    }
    // A carriage return at the end of a piece may have its line feed in the next.
    if (sign === "\r" && taken.end + 1 === text.length && !where.isLast) return undefined
    const ends = sign === "\r" && text[taken.end + 1] === "\n" ? 2 : 1
    return { cells, next: Math.min(text.length, taken.end + ends) }
  }
}

function plain(text: string, start: number, { delimiter }: Apart, { isLast }: CsvPosition): CellTaken | undefined {
  const apart = delimiter.charCodeAt(0)
  for (let at = start; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign === apart || sign === 10 || sign === 13) return { cell: text.slice(start, at), end: at }
  }
  return isLast ? { cell: text.slice(start), end: text.length } : undefined
}

/** A cell in quotation marks. What is no such cell though it begins with one is read as it stands, as spreadsheets do. */
function quoted(text: string, start: number, how: Apart, where: CsvPosition): CellTaken | undefined {
  let at = start + 1
  for (;;) {
    const mark = text.indexOf('"', at)
    if (mark < 0) {
      if (!where.isLast) return undefined
      throw refuse("imports.quote-open", { row: where.line })
    }
    const after = text[mark + 1]
    if (after === undefined && !where.isLast) return undefined
    if (after === '"') {
      at = mark + 2
      continue
    }
    if (after === undefined || after === how.delimiter || after === "\n" || after === "\r")
      return { cell: text.slice(start + 1, mark).replaceAll('""', '"'), end: mark + 1 }
    // The mark that closes belongs to another cell, some rows on: what lies between would be lost in one cell.
    if (/[\r\n]/.test(text.slice(start, mark))) throw refuse("imports.quote-open", { row: where.line })
    return plain(text, start, how, where)
  }
}

/** A row without an end: for a mark that is never closed, or because it is none. */
const unclosed = (rest: string, { delimiter }: Apart, row: number) =>
  rest.startsWith('"') || rest.includes(`${delimiter}"`)
    ? refuse("imports.quote-open", { row })
    : refuse("imports.row-too-large", { row })

/** What stands in a cell, without what programs put around it. */
export const readCell = (cell: string): string =>
  cell
    .replace(/^'(?=[=+\-@\t\r])/, "")
    .normalize("NFC")
    .trim()
