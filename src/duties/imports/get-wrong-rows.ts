import { download } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import { asSaid } from "./as-shown.ts"
import { getWrongRows as act } from "./contract.ts"
import { csvLine } from "#ground/kernel/csv-line.ts"
import { listFaults } from "./fault-rows.ts"
import { hiddenColumns } from "./hidden.ts"
import { may } from "./permissions.ts"
import { chunksOf, kept } from "./read-file.ts"
import type { ImportFault } from "./read-row.ts"
import { isAtWork, type ImportRecord } from "./record.ts"
import { fileOf, getImportRecord } from "./rows.ts"

export const getWrongRows = download(act, {
  needs: may["intake.run"],
  logs: { event: "intake.wrong-rows-fetched", action: "E", object: "import", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id }) => {
    const record = await getImportRecord(at, id)
    if (isAtWork(record)) throw refuse("imports.busy")
    const count = { rows: 0 }
    return {
      name: `${at.say("imports.wrong-rows")}-${dayText(at.now, at.practice.zone)}.csv`,
      type: "text/csv; charset=utf-8",
      shown: "attachment",
      bytes: wrongRows(at, record, fileOf(at, record), count),
      delivered: () => ({ thing: id, count: count.rows }),
    }
  },
})

/** The rows as they were, with why they are wrong; with a byte order mark, so that a spreadsheet reads the letters right. */
async function* wrongRows(
  at: Look,
  record: ImportRecord,
  file: AsyncIterable<Uint8Array>,
  count: { rows: number },
): AsyncGenerator<Uint8Array, void> {
  const { headings, format, headingRow } = record.content
  const delimiter = format === undefined ? ";" : kept(format).delimiter
  const hidden = hiddenColumns(at, record.content)
  const shown = (cells: readonly string[]): string[] => cells.filter((_, index) => !hidden.has(index))
  yield Buffer.from(`\ufeff${csvLine([...shown(headings), at.say("imports.reason-column")], delimiter)}`)
  if (format === undefined) return
  const reasons = reasonsByLine(at, record)
  let next = await reasons.next()
  for await (const rows of chunksOf(file, format, headingRow)) {
    const lines: string[] = []
    for (const { line, cells } of rows) {
      if (next.done) break
      if (next.value.line !== line) continue
      // What stands beyond the headings is put back where it was, so that it can be mended; not where it may be a hidden cell.
      const width = hidden.size > 0 ? headings.length : Math.max(headings.length, cells.length)
      const whole = Array.from({ length: width }, (_, index) => cells[index] ?? "")
      lines.push(csvLine([...shown(whole), next.value.reasons], delimiter))
      next = await reasons.next()
    }
    count.rows += lines.length
    if (lines.length > 0) yield Buffer.from(lines.join(""))
    if (next.done) return
  }
}

async function* reasonsByLine(at: Look, record: ImportRecord): AsyncGenerator<{ line: number; reasons: string }, void> {
  let waiting: ImportFault[] = []
  for await (const fault of listFaults(at, record.id)) {
    if (waiting[0] !== undefined && waiting[0].line !== fault.line) {
      yield { line: waiting[0].line, reasons: said(at, record, waiting) }
      waiting = []
    }
    waiting.push(fault)
  }
  if (waiting[0] !== undefined) yield { line: waiting[0].line, reasons: said(at, record, waiting) }
}

const said = (at: Look, record: ImportRecord, faults: readonly ImportFault[]): string =>
  faults
    .map((fault) => asSaid(at, record, fault))
    .map(({ column, reason }) => (column === null ? reason : `${column}: ${reason}`))
    .join(" ")
