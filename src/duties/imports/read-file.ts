import { refuse } from "#ground/kernel/refusal.ts"
import { headingsAt } from "./columns.ts"
import { csvRows } from "./csv.ts"
import { decoded } from "./encodings.ts"
import type { FileFormat } from "./format.ts"
import { chunkSize, mostAbove, mostColumns, mostRows } from "./limits.ts"

/** A row that holds something, and where it stands: the headings are on line 1. */
export type FileRow = { readonly line: number; readonly cells: readonly string[] }

type ReadBytes = AsyncIterable<Uint8Array>

/** What a file looks like from the outside. */
export type Overview = {
  readonly headings: readonly string[]
  /** The line with the headings. */
  readonly headingRow: number
  readonly examples: readonly (readonly string[])[]
  readonly total: number
}

const examplesShown = 5

/** Goes through a whole file once: refuses what cannot be read, and tells what is in it. */
export async function overlook(bytes: ReadBytes, format: FileFormat, chosenRow?: number): Promise<Overview> {
  const above: FileRow[] = []
  let below: FileRow[] = []
  let total = 0
  for await (const row of rowsOf(bytes, format)) {
    if (above.length < mostAbove) above.push(row)
    else below = below.length < examplesShown ? [...below, row] : below
    total += 1
    // The rows above the headings are not known yet, so only here may there be some more.
    if (total > mostRows + mostAbove) throw refuse("imports.too-many-rows")
  }
  const at = headingPlace(above, chosenRow)
  const heading = above[at]
  total -= at + 1
  if (heading === undefined || total <= 0) throw refuse("imports.empty")
  if (total > mostRows) throw refuse("imports.too-many-rows")
  const headings = heading.cells
  if (headings.length > mostColumns) throw refuse("imports.too-many-columns")
  const shown = [...above.slice(at + 1), ...below].slice(0, examplesShown)
  const examples = shown.map(({ cells }) => headings.map((_, index) => cells[index] ?? ""))
  return { headings, headingRow: heading.line, examples, total }
}

function headingPlace(rows: readonly FileRow[], chosenRow: number | undefined): number {
  if (chosenRow === undefined) return headingsAt(rows.map(({ cells }) => cells))
  const place = rows.findIndex(({ line }) => line === chosenRow)
  if (place < 0) throw refuse("imports.heading-row-wrong")
  return place
}

/** The rows below the headings, in chunks. */
export async function* chunksOf(
  bytes: ReadBytes,
  format: FileFormat,
  headingRow: number | undefined,
): AsyncGenerator<readonly FileRow[], void> {
  let chunk: FileRow[] = []
  // An import of before this was kept has its headings on the first line that holds something.
  let from = headingRow
  for await (const row of rowsOf(bytes, format)) {
    from ??= row.line
    if (row.line > from) chunk.push(row)
    if (chunk.length < chunkSize) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}

/** How the rows of a format are kept: a sheet was made into CSV when it was read. */
export const kept = ({ kind, encoding = "utf-8", delimiter = ";" }: FileFormat) =>
  kind === "csv" ? { encoding, delimiter } : { encoding: "utf-8", delimiter: ";" }

async function* rowsOf(bytes: ReadBytes, format: FileFormat): AsyncGenerator<FileRow, void> {
  const { encoding, delimiter } = kept(format)
  let line = 0
  for await (const rows of csvRows(decoded(bytes, encoding), { delimiter }))
    for (const cells of rows) {
      line += 1
      if (cells.some((cell) => cell.trim() !== "")) yield { line, cells }
    }
}
