import { mayDestroy } from "#ground/kernel/ending.ts"
import type { Workplace } from "#ground/kernel/room.ts"
import { personsWithDocuments } from "#records/documents/documents.ts"
import { personsInDossiers } from "#records/dossiers/dossiers.ts"
import { removeFreshPersons } from "#records/persons/persons.ts"
import { personsWithTasks } from "#records/tasks/tasks.ts"
import { endWith } from "./end.ts"
import { deleteMade, listMade } from "./made-rows.ts"
import { ownChanges, takeFillsBack } from "./merge-rows.ts"
import { rowsLog } from "./pass.ts"
import type { ImportRecord } from "./record.ts"
import { updateImport } from "./rows.ts"

const atOnce = 200

/** Takes out again whom the import made and nobody changed or added to since; `fresh` then counts those who stayed. */
export async function takeBack(place: Workplace, start: ImportRecord): Promise<void> {
  let record: ImportRecord | undefined = start
  for (let next: ImportRecord | undefined = start; next !== undefined; next = await takeSomeBack(place, next)) {
    if (place.signal.aborted) return
    record = next
  }
  record = await takeFillsBack(place, record)
  if (place.signal.aborted) return
  const { failure, failureOf } = record.content
  await endWith(place, record, { state: failure === undefined ? "undone" : "failed", failure, failureOf })
}

/** Gives nothing when there is nobody left to take out. */
async function takeSomeBack(place: Workplace, record: ImportRecord): Promise<ImportRecord | undefined> {
  const made = await place.look((at) => listMade(at, record.id, record.progress.atLine, atOnce))
  const last = made.at(-1)
  if (last === undefined) return undefined
  return place.change(rowsLog("intake.rows-taken-back", "D", record, made.length), async (at) => {
    const gone = await removeFreshPersons(
      at,
      made.map(({ person }) => person),
      [personsInDossiers, personsWithDocuments, personsWithTasks],
      await ownChanges(at, record.id),
    )
    const { clearance } = await mayDestroy(
      gone.map((person) => ({ person })),
      at,
    )
    await deleteMade(at, clearance, gone)
    const { handled, fresh } = record.progress
    return updateImport(at, record, {
      progress: { ...record.progress, handled: handled + made.length, fresh: fresh - gone.length, atLine: last.line },
    })
  })
}
