import type { ImportId, PersonId } from "#ground/kernel/ids.ts"
import type { JobLog, Workplace } from "#ground/kernel/room.ts"
import { Refusal } from "#ground/kernel/refusal.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import { emptyFilled, fillPerson } from "#records/persons/persons.ts"
import { changeDuplicates, listDuplicateChunks } from "./duplicate-rows.ts"
import { type Duplicate, type DuplicateVerdict, type DuplicateOutcome, targetOf } from "./duplicates.ts"
import { actingForImporter } from "./hidden.ts"
import { findMadeAt } from "./made-rows.ts"
import type { ImportRecord } from "./record.ts"
import { updateImport } from "./rows.ts"

/** What was decided for each duplicate that is kept, by its line. */
export async function decisionsOf(at: Look, id: ImportId): Promise<ReadonlyMap<number, Duplicate>> {
  const all = new Map<number, Duplicate>()
  for await (const chunk of listDuplicateChunks(at, id))
    for (const duplicate of chunk) all.set(duplicate.line, duplicate)
  return all
}

/** Fills somebody up with a row that is theirs; whatever forbids it is told with the row, and nobody is changed. */
export async function mergeRow(
  at: Change,
  id: ImportId,
  verdict: DuplicateVerdict,
  kept: Duplicate | undefined,
): Promise<DuplicateOutcome> {
  const person = await personFor(at, id, { ...verdict, decision: kept?.decision })
  if (person === undefined) return { kind: "refused", code: "imports.nobody-to-merge" }
  try {
    return { kind: "merged", person, filled: await fillPerson(at, person, verdict.person) }
  } catch (error) {
    if (error instanceof Refusal) return { kind: "refused", code: error.code }
    throw error
  }
}

/** Somebody who was known, or whom an earlier row of the file became. */
async function personFor(
  at: Change,
  id: ImportId,
  { twin, ...duplicate }: Pick<Duplicate, "twin" | "candidates" | "decision">,
): Promise<PersonId | undefined> {
  const target = targetOf(duplicate)
  if (target !== undefined || twin === undefined || duplicate.decision?.person !== undefined) return target
  const made = await findMadeAt(at, id, twin)
  if (made !== undefined) return made
  const before = (await decisionsOf(at, id)).get(twin)?.outcome
  return before?.kind === "merged" ? before.person : undefined
}

export const filledLog = (event: string, { id }: Pick<ImportRecord, "id">, person: string): JobLog => ({
  event,
  action: "U",
  object: "person",
  person,
  thing: id,
})

/** How often an import itself changed whom it had made. */
export async function ownChanges(at: Look, id: ImportId): Promise<ReadonlyMap<PersonId, number>> {
  const counts = new Map<PersonId, number>()
  for await (const chunk of listDuplicateChunks(at, id))
    for (const { outcome } of chunk)
      if (
        outcome?.kind === "merged" &&
        Object.keys(outcome.filled.values).some((path) => path !== "bsn" && path !== "insz")
      )
        counts.set(outcome.person, (counts.get(outcome.person) ?? 0) + 1)
  return counts
}

/** Empties again what an import filled in of whoever was known, the last first; who was changed since keeps what was changed. */
export async function takeFillsBack(place: Workplace, record: ImportRecord): Promise<ImportRecord> {
  const merged = await place.look(async (at) => [...(await decisionsOf(at, record.id)).values()])
  let seen = record
  for (const { line, outcome } of merged.toReversed()) {
    if (place.signal.aborted) return seen
    if (outcome?.kind !== "merged" || outcome.isUndone === true) continue
    const before = seen
    seen = await place.change(filledLog("intake.person-emptied", record, outcome.person), async (at) => {
      const isUndone = await emptyAgain(actingForImporter(at, record.content), outcome)
      await changeDuplicates(at, record.id, (duplicate) =>
        duplicate.line === line ? { ...duplicate, outcome: { ...outcome, isUndone: true } } : undefined,
      )
      const { merged: count = 0 } = before.progress
      return updateImport(at, before, { progress: { ...before.progress, merged: isUndone ? count - 1 : count } })
    })
  }
  return seen
}

/** Who is gone, or may not be changed, stays as they are. */
async function emptyAgain(
  at: Change,
  { person, filled }: Extract<DuplicateOutcome, { kind: "merged" }>,
): Promise<boolean> {
  try {
    return await emptyFilled(at, person, filled.values)
  } catch (error) {
    if (error instanceof Refusal) return error.code === "general.not-found"
    throw error
  }
}
