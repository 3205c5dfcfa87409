import type { JobLog, Workplace } from "#ground/kernel/room.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { insertDuplicates } from "./duplicate-rows.ts"
import { duplicateOf, type DuplicateVerdict } from "./duplicates.ts"
import { insertFaults } from "./fault-rows.ts"
import { judge, type RowVerdict } from "./judge.ts"
import { chunksOf } from "./read-file.ts"
import type { ImportFault } from "./read-row.ts"
import type { ImportRecord, HandledRows } from "./record.ts"
import { updateImport } from "./rows.ts"
import { rememberSeen } from "./seen.ts"

type Handle = (record: ImportRecord, verdicts: readonly RowVerdict[]) => Promise<ImportRecord>

/**
 * Goes through the rows of a file in chunks; `handle` keeps what came of each chunk and how far it is. Rows that were
 * handled before the program ended are read again, as those after them may be duplicates of them, but not handled again.
 * Gives nothing when the program is ending.
 */
export async function passRows(
  place: Workplace,
  start: ImportRecord,
  file: AsyncIterable<Uint8Array>,
  handle: Handle,
): Promise<ImportRecord | undefined> {
  const { format, headingRow } = start.content
  if (format === undefined) throw new Error("the rows of a file are gone through after it was read")
  const seen = rememberSeen()
  let record = start
  for await (const rows of chunksOf(file, format, headingRow)) {
    if (place.signal.aborted) return undefined
    const verdicts = await place.look((at) => judge(at, rows, start.content, seen))
    if ((rows.at(-1)?.line ?? 0) > record.progress.atLine) record = await handle(record, verdicts)
  }
  return record
}

/** Counts some verdicts in, and keeps their faults; for the change that does the rest of them. */
export async function keepVerdicts(
  at: Change,
  record: ImportRecord,
  verdicts: readonly RowVerdict[],
  merged = 0,
): Promise<ImportRecord> {
  await insertFaults(at, record.id, faultsOf(verdicts))
  const progress = withCounts(record.progress, verdicts)
  return updateImport(at, record, {
    progress: { ...progress, duplicate: progress.duplicate - merged, merged: progress.merged + merged },
  })
}

/** Keeps by name who may be known already, to be decided on. */
export const keepDuplicates = (at: Change, { id }: ImportRecord, verdicts: readonly RowVerdict[]): Promise<void> =>
  insertDuplicates(
    at,
    id,
    verdicts.filter((verdict): verdict is DuplicateVerdict => verdict.kind === "duplicate").map(duplicateOf),
  )

export const rowsLog = (event: string, action: JobLog["action"], { id }: ImportRecord, count: number): JobLog => ({
  event,
  action,
  object: "import",
  thing: id,
  count,
})

export const faultsOf = (verdicts: readonly RowVerdict[]): readonly ImportFault[] =>
  verdicts.flatMap((verdict) => (verdict.kind === "wrong" ? verdict.faults : []))

function withCounts(
  { handled, fresh, duplicate, wrong, merged }: HandledRows,
  verdicts: readonly RowVerdict[],
): HandledRows {
  const count = (kind: RowVerdict["kind"]) => verdicts.filter((verdict) => verdict.kind === kind).length
  return {
    handled: handled + verdicts.length,
    fresh: fresh + count("fresh"),
    duplicate: duplicate + count("duplicate"),
    wrong: wrong + count("wrong"),
    merged,
    atLine: verdicts.at(-1)?.line ?? 0,
  }
}
