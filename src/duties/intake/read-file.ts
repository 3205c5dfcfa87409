import { refuse } from "#ground/kernel/refusal.ts"
import { csvRows } from "./csv.ts"
import type { Format } from "./format.ts"
import { chunkSize, mostColumns, mostRows } from "./limits.ts"
import { xlsxRows } from "./xlsx.ts"

/** A row that holds something, and where it stands: the headings are on line 1. */
export type Row = { readonly line: number; readonly cells: readonly string[] }

type Bytes = AsyncIterable<Uint8Array>

/** What a file looks like from the outside. */
export type Overview = {
  readonly headings: readonly string[]
  readonly examples: readonly (readonly string[])[]
  readonly total: number
}

const examplesShown = 5

/** Goes through a whole file once: refuses what cannot be read, and tells what is in it. */
export async function overlook(bytes: Bytes, format: Format): Promise<Overview> {
  let headings: readonly string[] | undefined
  const examples: (readonly string[])[] = []
  let total = 0
  for await (const { cells } of rowsOf(bytes, format)) {
    if (headings === undefined) {
      headings = cells
      continue
    }
    total += 1
    if (total > mostRows) throw refuse("intake.too-many-rows")
    if (examples.length < examplesShown) examples.push(headings.map((_, index) => cells[index] ?? ""))
  }
  if (headings === undefined || total === 0) throw refuse("intake.empty")
  if (headings.length > mostColumns) throw refuse("intake.too-many-columns")
  return { headings, examples, total }
}

/** The rows below the headings, in chunks. */
export async function* chunksOf(bytes: Bytes, format: Format): AsyncGenerator<readonly Row[], void> {
  let chunk: Row[] = []
  let isHeading = true
  for await (const row of rowsOf(bytes, format)) {
    if (!isHeading) chunk.push(row)
    isHeading = false
    if (chunk.length < chunkSize) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}

async function* rowsOf(bytes: Bytes, format: Format): AsyncGenerator<Row, void> {
  let line = 0
  for await (const cells of format.kind === "xlsx" ? xlsxRows(bytes) : csvRows(bytes, format)) {
    line += 1
    if (cells.some((cell) => cell.trim() !== "")) yield { line, cells }
  }
}
