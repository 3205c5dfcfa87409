import type { PersonId } from "#ground/kernel/ids.ts"
import { Refusal, refuse } from "#ground/kernel/refusal.ts"
import type { Workplace } from "#ground/kernel/room.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { createPersons } from "#records/persons/persons.ts"
import type { Decide } from "./contract.ts"
import { changeDuplicates } from "./duplicate-rows.ts"
import type { Duplicate, DuplicateOutcome } from "./duplicates.ts"
import { endWith } from "./end.ts"
import { deleteFaults, insertFaults } from "./fault-rows.ts"
import type { RowVerdict } from "./judge.ts"
import { insertMade, type Made } from "./made-rows.ts"
import { decisionsOf, filledLog, mergeRow } from "./merge-rows.ts"
import { actingForImporter } from "./hidden.ts"
import { faultsOf, keepDuplicates, keepVerdicts, passRows, rowsLog } from "./pass.ts"
import { columnFailure } from "./read-new-file.ts"
import { faultOf } from "./read-row.ts"
import { columnOf } from "./row-person.ts"
import { noProgress, type ImportRecord } from "./record.ts"
import { fileOf, updateImport } from "./rows.ts"

type Good = Extract<RowVerdict, { readonly person: unknown }>

/** Takes the rows over: all of them or none, or the good ones. */
export async function runRows(place: Workplace, record: ImportRecord, file: AsyncIterable<Uint8Array>): Promise<void> {
  const failure = await place.look((at) => columnFailure(at, record.content))
  if (failure !== undefined) throw refuse(failure)
  const ready = record.take === "all" && !record.checked ? await checkRows(place, record, file) : record
  if (ready === undefined) return
  const fromStart = ready === record ? file : await place.look(async (at) => fileOf(at, ready))
  const duplicates = await place.look((at) => decisionsOf(at, ready.id))
  const done = await passRows(place, ready, fromStart, (seen, verdicts) => takeRows(place, seen, verdicts, duplicates))
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
    return void (await endWith(place, tried, { state: "failed", failure: "imports.not-all-good" }))
  return place.change(rowsLog("intake.step-ended", "U", tried, tried.total), (at) =>
    updateImport(at, tried, { checked: true, progress: noProgress }),
  )
}

/** What a chunk became: the import as it is then, and whom it filled up. */
type TakenRows = { readonly record: ImportRecord; readonly filled: readonly PersonId[] }

/** Makes the persons of a chunk. A row that turns out to be refused only now is wrong after all, and the others are made. */
async function takeRows(
  place: Workplace,
  record: ImportRecord,
  verdicts: readonly RowVerdict[],
  duplicates: ReadonlyMap<number, Duplicate>,
): Promise<ImportRecord> {
  if (record.state !== "running") return record
  const decided = verdicts.map((verdict) => ({ verdict, decide: decideOn(record, verdict, duplicates) }))
  const good = decided.flatMap(({ verdict, decide }) => (decide === "new" && verdict.kind !== "wrong" ? [verdict] : []))
  try {
    const taken = await place.change(
      ({ filled }: TakenRows) => [
        rowsLog("intake.rows-taken", "C", record, good.length),
        ...filled.map((person) => filledLog("intake.person-filled", record, person)),
      ],
      (at) => takeDecided(actingForImporter(at, record.content), record, decided, good, duplicates),
    )
    return taken.record
  } catch (error) {
    const refused = error instanceof Refusal ? good[Number(error.details["index"])] : undefined
    const where = (path: string) => columnOf(path, record.content.columns)
    const fault = refused === undefined ? undefined : faultOf(error, refused.line, where)
    if (refused === undefined || fault === undefined) throw error
    const mended = verdicts.map((verdict): RowVerdict =>
      verdict === refused ? { kind: "wrong", line: refused.line, faults: [fault] } : verdict,
    )
    return record.take === "all" ? giveUp(place, record, mended) : takeRows(place, record, mended, duplicates)
  }
}

/** What becomes of a row: as was decided for it, else as for all duplicates. */
function decideOn(record: ImportRecord, verdict: RowVerdict, duplicates: ReadonlyMap<number, Duplicate>): Decide {
  if (verdict.kind !== "duplicate") return verdict.kind === "fresh" ? "new" : "skip"
  const decide = duplicates.get(verdict.line)?.decision?.decide ?? otherwiseOf(record)
  // Who turned up after the trial was vouched for by nobody.
  return decide === "merge" && !duplicates.has(verdict.line) ? "skip" : decide
}

const otherwiseOf = ({ content, takeDuplicates }: ImportRecord): Decide =>
  takeDuplicates ? "new" : (content.duplicates ?? "skip")

type Decided = { readonly verdict: RowVerdict; readonly decide: Decide }

async function takeDecided(
  at: Change,
  record: ImportRecord,
  decided: readonly Decided[],
  good: readonly Good[],
  duplicates: ReadonlyMap<number, Duplicate>,
): Promise<TakenRows> {
  const ids = await createPersons(
    at,
    good.map(({ person }) => person),
  )
  const made = good.flatMap(({ line }, index): Made[] =>
    ids[index] === undefined ? [] : [{ person: ids[index], line }],
  )
  await insertMade(at, record.id, made)
  const outcomes = new Map<number, DuplicateOutcome>()
  for (const { verdict, decide } of decided) {
    if (verdict.kind !== "duplicate") continue
    const outcome =
      decide === "merge"
        ? await mergeRow(at, record.id, verdict, duplicates.get(verdict.line))
        : ({ kind: decide === "new" ? "made" : "skipped" } as const)
    outcomes.set(verdict.line, outcome)
  }
  const fresh = decided.flatMap(({ verdict }) =>
    verdict.kind === "duplicate" && !duplicates.has(verdict.line) ? [verdict] : [],
  )
  await keepDuplicates(at, record, fresh)
  if (outcomes.size > 0)
    await changeDuplicates(at, record.id, (duplicate) => {
      const outcome = outcomes.get(duplicate.line)
      return outcome === undefined ? undefined : { ...duplicate, outcome }
    })
  const filled = [...outcomes.values()].flatMap((outcome) => (outcome.kind === "merged" ? [outcome.person] : []))
  // Duplicates that were taken after all are persons that were made.
  const counted = decided.map(({ verdict, decide }): RowVerdict =>
    verdict.kind === "duplicate" && decide === "new"
      ? { kind: "fresh", line: verdict.line, person: verdict.person }
      : verdict,
  )
  return { record: await keepVerdicts(at, record, counted, filled.length), filled }
}

/** All or nothing, and one row is refused after others were made: these are taken out again. */
const giveUp = (place: Workplace, record: ImportRecord, verdicts: readonly RowVerdict[]): Promise<ImportRecord> =>
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
      content: { ...record.content, failure: "imports.not-all-good" },
    })
  })
