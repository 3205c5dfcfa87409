import { pipeline, Readable } from "node:stream"
import { CsvError, parse } from "csv-parse"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Format } from "./format.ts"

/** The rows of a CSV file, one by one, empty ones too: they count as a spreadsheet counts. */
export async function* csvRows(
  bytes: AsyncIterable<Uint8Array>,
  { encoding = "utf-8", delimiter = ";" }: Format,
): AsyncGenerator<readonly string[], void> {
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: 1024 * 1024,
  })
  try {
    const rows: AsyncIterable<readonly string[]> = pipeline(Readable.from(decoded(bytes, encoding)), parser, () => {})
    yield* rows
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault
    throw refuse(
      fault.code === "CSV_QUOTE_NOT_CLOSED" || fault.code === "CSV_MAX_RECORD_SIZE"
        ? "intake.quote-open"
        : "intake.unreadable",
    )
  }
}

async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string, void> {
  const decoder = new TextDecoder(encoding)
  for await (const part of bytes) yield decoder.decode(part, { stream: true })
  yield decoder.decode()
}

/** What stands in a cell, without what programs put around it. */
export const readCell = (cell: string): string =>
  cell
    .replace(/^'(?=[=+\-@\t\r])/, "")
    .normalize("NFC")
    .trim()
