import type { RefusalDetails } from "#ground/kernel/refusal.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { Values } from "#ground/words/words.ts"
import type { Import, RowFault } from "./contract.ts"
import { listFaults } from "./fault-rows.ts"
import { hiddenColumns } from "./hidden.ts"
import { keptDays } from "./limits.ts"
import type { Fault } from "./read-row.ts"
import { isAtWork, type ImportRecord } from "./record.ts"

const faultsShown = 200

/** An import with its first faults, as the reader may see it. */
export async function asShown(at: Look, record: ImportRecord): Promise<Import> {
  const faults: RowFault[] = []
  for await (const fault of listFaults(at, record.id)) {
    if (faults.length === faultsShown) break
    faults.push(asSaid(at, record, fault))
  }
  const { headings, examples } = record.content
  const hidden = hiddenColumns(at, record.content)
  const shown = examples.map((row) => row.map((cell, index) => (hidden.has(index) ? "" : cell)))
  return { ...asListed(at, record), headings: [...headings], examples: shown, faults }
}

/** An import in a list: without what stands in its rows. */
export function asListed(at: Look, record: ImportRecord): Import {
  const { id, state, startedAt, finishedAt, take, takeDoubles, total, content, blob, progress } = record
  const { atLine: _atLine, ...counts } = progress
  return {
    id,
    state,
    startedAt,
    take,
    takeDoubles,
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
    columns: [...content.columns],
    rows: { total, ...counts },
    may: {
      run: mayRun(record),
      undo: mayUndo(record),
      fetchWrongRows: blob !== undefined && progress.wrong > 0 && !isAtWork(record),
    },
  }
}

/** Tried without a fault of the whole, and somebody to make. */
export const mayRun = ({ state, blob, content, progress }: ImportRecord): boolean =>
  state === "tried" && blob !== undefined && content.failure === undefined && progress.fresh + progress.double > 0

export const mayUndo = ({ state, progress }: ImportRecord): boolean => state === "done" && progress.fresh > 0

export const keptUntil = (finishedAt: string): string =>
  instantText(Temporal.Instant.from(finishedAt).add({ hours: 24 * keptDays }))

export function asSaid(at: Look, { content }: ImportRecord, { line, column, code }: Fault): RowFault {
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
