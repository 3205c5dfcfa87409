import { Refusal, refuse } from "#ground/kernel/refusal.ts"
import type { Workplace } from "#ground/kernel/room.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { createPersons } from "#records/persons/persons.ts"
import { endWith } from "./end.ts"
import { deleteFaults, insertFaults } from "./fault-rows.ts"
import type { Verdict } from "./judge.ts"
import { insertMade, type Made } from "./made-rows.ts"
import { faultsOf, keepVerdicts, passRows, rowsLog } from "./pass.ts"
import { columnFailure } from "./read-new-file.ts"
import { faultOf } from "./read-row.ts"
import { columnOf } from "./row-person.ts"
import { noProgress, type ImportRecord } from "./record.ts"
import { fileOf, updateImport } from "./rows.ts"

type Good = Extract<Verdict, { readonly person: unknown }>

/** Takes the rows over: all of them or none, or the good ones. */
export async function runRows(place: Workplace, record: ImportRecord, file: AsyncIterable<Uint8Array>): Promise<void> {
  const failure = await place.look((at) => columnFailure(at, record.content))
  if (failure !== undefined) throw refuse(failure)
  const ready = record.take === "all" && !record.checked ? await checkRows(place, record, file) : record
  if (ready === undefined) return
  const fromStart = ready === record ? file : await place.look(async (at) => fileOf(at, ready))
  const done = await passRows(place, ready, fromStart, (seen, verdicts) => takeRows(place, seen, verdicts))
  if (done?.state === "running") await endWith(place, done, { state: "done" })
}

/** For all or nothing: sees first whether all rows are good. Ends the import when they are not. */
async function checkRows(
  place: Workplace,
  record: ImportRecord,
  file: AsyncIterable<Uint8Array>,
): Promise<ImportRecord | undefined> {
  const tried = await passRows(place, record, file, (seen, verdicts) =>
    place.change(rowsLog("intake.rows-tried", "R", seen, verdicts.length), (at) => keepVerdicts(at, seen, verdicts)),
  )
  if (tried === undefined) return undefined
  if (tried.progress.wrong > 0)
    return void (await endWith(place, tried, { state: "failed", failure: "intake.not-all-good" }))
  return place.change(rowsLog("intake.step-ended", "U", tried, tried.total), (at) =>
    updateImport(at, tried, { checked: true, progress: noProgress }),
  )
}

/** Makes the persons of a chunk. A row that turns out to be refused only now is wrong after all, and the others are made. */
async function takeRows(place: Workplace, record: ImportRecord, verdicts: readonly Verdict[]): Promise<ImportRecord> {
  if (record.state !== "running") return record
  const good = verdicts.filter(
    (verdict): verdict is Good => verdict.kind === "fresh" || (verdict.kind === "double" && record.takeDoubles),
  )
  try {
    return await place.change(rowsLog("intake.rows-taken", "C", record, good.length), (at) =>
      makePersons(at, record, verdicts, good),
    )
  } catch (error) {
    const refused = error instanceof Refusal ? good[Number(error.details["index"])] : undefined
    const fault =
      refused === undefined ? undefined : faultOf(error, refused.line, (path) => columnOf(path, record.content.columns))
    if (refused === undefined || fault === undefined) throw error
    const mended = verdicts.map((verdict): Verdict =>
      verdict === refused ? { kind: "wrong", line: refused.line, faults: [fault] } : verdict,
    )
    return record.take === "all" ? giveUp(place, record, mended) : takeRows(place, record, mended)
  }
}

async function makePersons(
  at: Change,
  record: ImportRecord,
  verdicts: readonly Verdict[],
  good: readonly Good[],
): Promise<ImportRecord> {
  const ids = await createPersons(
    at,
    good.map(({ person }) => person),
  )
  const made = good.flatMap(({ line }, index): Made[] =>
    ids[index] === undefined ? [] : [{ person: ids[index], line }],
  )
  await insertMade(at, record.id, made)
  // Doubles that were taken after all are persons that were made.
  const counted = record.takeDoubles
    ? verdicts.map((verdict): Verdict => (verdict.kind === "double" ? { ...verdict, kind: "fresh" } : verdict))
    : verdicts
  return keepVerdicts(at, record, counted)
}

/** All or nothing, and one row is refused after others were made: these are taken out again. */
const giveUp = (place: Workplace, record: ImportRecord, verdicts: readonly Verdict[]): Promise<ImportRecord> =>
  place.change(rowsLog("intake.step-ended", "U", record, 0), async (at) => {
    await deleteFaults(at, record.id)
    await insertFaults(at, record.id, faultsOf(verdicts))
    const progress = {
      ...record.progress,
      wrong: verdicts.filter(({ kind }) => kind === "wrong").length,
      handled: 0,
      atLine: 0,
    }
    return updateImport(at, record, {
      state: "undoing",
      progress,
      content: { ...record.content, failure: "intake.not-all-good" },
    })
  })
