import type { RefusalDetails } from "#ground/kernel/refusal.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { Values } from "#ground/words/words.ts"
import { readCountry } from "#ground/reading/countries.ts"
import { identifierSettings } from "#records/persons/persons.ts"
import type { ColumnChoice, Import, RowFault } from "./contract.ts"
import { listFaults } from "./fault-rows.ts"
import { samplesOf } from "./odd-cells.ts"
import { splitStreet } from "./split-street.ts"
import { hiddenColumns, hiddenFailure, hiddenFields } from "./hidden.ts"
import { keptDays } from "./limits.ts"
import type { ImportFault } from "./read-row.ts"
import { isAtWork, type ImportRecord } from "./record.ts"

const faultsShown = 200

/** An import with its first faults, as the reader may see it. */
export async function asShown(at: Look, record: ImportRecord): Promise<Import> {
  const faults: RowFault[] = []
  for await (const fault of listFaults(at, record.id)) {
    if (faults.length === faultsShown) break
    faults.push(asSaid(at, record, fault))
  }
  const { headings, examples, notices = [], columns, odd = [], format } = record.content
  const hidden = hiddenColumns(at, record.content)
  const shown = examples.map((row) => row.map((cell, index) => (hidden.has(index) ? "" : cell)))
  return {
    ...asListed(at, record),
    headings: [...headings],
    examples: shown,
    faults,
    understood: columns.map((field, index) => (field === "adres" ? understood(shown, index, columns) : "")),
    notices: notices.map(({ code, values }) => at.say(code, values)),
    encodings:
      format?.kind === "csv"
        ? samplesOf(
            odd.filter(([column]) => !hidden.has(column)),
            format.encoding,
          )
        : [],
    leaveOut: await leftOut(at, record),
    barred: [...hiddenFields(at)],
    may: { ...mayWith(record), undo: mayUndo(record) && !isHiddenFrom(at, record) },
    ...(record.content.headingRow === undefined ? {} : { headingRow: record.content.headingRow }),
  }
}

/** An import in a list: without what stands in its rows. */
export function asListed(at: Look, record: ImportRecord): Import {
  const { id, state, startedAt, finishedAt, take, takeDuplicates, total, content, blob, progress } = record
  const { atLine: _atLine, ...counts } = progress
  return {
    id,
    state,
    startedAt,
    take,
    takeDuplicates,
    ...(finishedAt === undefined ? {} : { finishedAt }),
    ...(finishedAt === undefined || blob === undefined ? {} : { fileKeptUntil: keptUntil(finishedAt) }),
    ...(content.format === undefined ? {} : { format: content.format }),
    ...(content.failure === undefined
      ? {}
      : { failure: at.say(`refusal.${content.failure}`, valuesOf(content.failureOf)) }),
    fileName: content.fileName,
    headings: [],
    examples: [],
    faults: [],
    understood: [],
    notices: [],
    encodings: [],
    leaveOut: [],
    barred: [],
    columns: [...content.columns],
    rows: { total, ...counts },
    may: mayWith(record),
  }
}

const mayWith = (record: ImportRecord): Import["may"] => ({
  run: mayRun(record),
  undo: mayUndo(record),
  fetchWrongRows: record.blob !== undefined && record.progress.wrong > 0 && !isAtWork(record),
})

const isHiddenFrom = (at: Look, { content }: ImportRecord): boolean =>
  hiddenFailure(content.columns, hiddenFields(at)) !== undefined

/** Tried without a fault of the whole, and somebody to make. */
export const mayRun = ({ state, blob, content, progress }: ImportRecord): boolean =>
  state === "tried" && blob !== undefined && content.failure === undefined && progress.fresh + progress.duplicate > 0

export const mayUndo = ({ state, progress: { fresh, merged } }: ImportRecord): boolean =>
  state === "done" && fresh + merged > 0

export const keptUntil = (finishedAt: string): string =>
  instantText(Temporal.Instant.from(finishedAt).add({ hours: 24 * keptDays }))

/** A street with its number in it, taken apart: the first of the examples in which there is one. */
function understood(examples: readonly (readonly string[])[], column: number, columns: ColumnChoice): string {
  const country = columns.indexOf("land")
  const row = examples.find((cells) => (cells[column] ?? "").trim() !== "")
  if (row === undefined) return ""
  const { street, houseNumber, houseLetter, addition } = splitStreet(
    row[column] ?? "",
    readCountry(row[country] ?? "") ?? "NL",
  )
  return [street, houseNumber, houseLetter, addition].filter(Boolean).join(" · ")
}

/** The columns for which these cannot be imported by whoever looks, or by nobody here. */
async function leftOut(at: Look, { content: { columns, headings } }: ImportRecord): Promise<Import["leaveOut"]> {
  const settings = await identifierSettings(at)
  const hidden = hiddenFields(at)
  return columns.flatMap((field, column) => {
    const isKept = field === "bsn" || field === "insz" ? settings[field].kept : true
    return field !== null && (hidden.includes(field) || !isKept) ? [{ column, heading: headings[column] ?? "" }] : []
  })
}

export function asSaid(at: Look, { content }: ImportRecord, { line, column, code }: ImportFault): RowFault {
  return {
    row: line,
    column: column === undefined || column < 0 ? null : (content.headings[column] ?? null),
    reason: at.say(`refusal.${code}`),
  }
}

const valuesOf = (details: RefusalDetails = {}): Values =>
  Object.fromEntries(
    Object.entries(details).filter((each): each is [string, string | number] => /string|number/.test(typeof each[1])),
  )
