import { csvLine } from "#ground/kernel/csv-line.ts"
import type { DataKind } from "#ground/kernel/data-kind.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import type { OpenTable } from "#ground/kernel/open-table.ts"
import type { Look } from "#ground/kernel/scope.ts"

const delimiter = ";"
/** A spreadsheet reads the letters right by it. */
const byteOrderMark = "\ufeff"
const portion = 64 * 1024

/** The columns of a kind of personal data before its own fields. */
export const common = ["person", "id", "within", "title"] as const

/** Everything of one kind on all persons, as CSV. */
export async function* dataKindCsv(
  at: Look,
  dataKind: DataKind,
  persons: readonly PersonId[],
): AsyncGenerator<Uint8Array, void> {
  const fields = Object.keys(dataKind.fields)
  yield* csv([...common, ...fields], linesOf(at, dataKind, persons, fields))
}

async function* linesOf(
  at: Look,
  { list }: DataKind,
  persons: readonly PersonId[],
  fields: readonly string[],
): AsyncGenerator<readonly string[]> {
  for (const person of persons) {
    for await (const { id, within, title, values } of list(at, person))
      yield [person, id, within ?? "", title, ...fields.map((field) => cell(values[field]))]
  }
}

/** A room's own table as CSV. */
export async function* openTableCsv(at: Look, { columns, rows }: OpenTable): AsyncGenerator<Uint8Array, void> {
  const names = Object.keys(columns)
  yield* csv(
    names,
    (async function* () {
      for await (const row of rows(at)) yield names.map((name) => cell(row[name]))
    })(),
  )
}

/** A CSV file with a heading. */
export async function* csv(
  headings: readonly string[],
  lines: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
): AsyncGenerator<Uint8Array, void> {
  let waiting = byteOrderMark + csvLine(headings, delimiter)
  for await (const line of lines) {
    waiting += csvLine(line, delimiter)
    if (waiting.length < portion) continue
    yield Buffer.from(waiting)
    waiting = ""
  }
  yield Buffer.from(waiting)
}

function cell(value: unknown): string {
  if (value === undefined || value === null) return ""
  return typeof value === "object" ? JSON.stringify(value) : String(value)
}
