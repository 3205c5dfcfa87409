import { SealError } from "#ground/crypto/seal.ts"
import { Refusal, refuse } from "#ground/kernel/refusal.ts"
import type { Workplace } from "#ground/kernel/room.ts"
import { instantText } from "#ground/kernel/time.ts"
import { dropFile } from "./drop-file.ts"
import { endWith } from "./end.ts"
import { keptDays } from "./limits.ts"
import { readNewFile } from "./read-new-file.ts"
import { isReadable, type ImportRecord } from "./record.ts"
import { fileOf, findExpired, findWork, getImportRecord, updateImport } from "./rows.ts"
import { runRows } from "./run-rows.ts"
import { takeBack } from "./take-back.ts"
import { tryRows } from "./try-rows.ts"

/**
 * The job: brings every import that waits a step further until none is left. Each step keeps how far it is together with
 * what it did, so that a program that ends goes on where it was at its next start.
 */
export async function work(place: Workplace): Promise<void> {
  for (;;) {
    const next = await place.look(findWork)
    if (next === undefined || place.signal.aborted) break
    await workOn(place, next)
  }
  if (!place.signal.aborted) await removeOldFiles(place)
}

async function workOn(place: Workplace, record: ImportRecord): Promise<void> {
  try {
    await stepOf(place, record)
  } catch (fault) {
    const refusal = refusalOf(fault)
    if (refusal === undefined) throw fault
    await fail(place, await place.look((at) => getImportRecord(at, record.id)), refusal)
  }
}

/** An import is never half: whom it made before it failed are taken out again. */
async function fail(place: Workplace, record: ImportRecord, { code, details }: Refusal): Promise<void> {
  const why = { failure: code, failureOf: details }
  if (record.state !== "running" || record.progress.fresh === 0)
    return void (await endWith(place, record, { state: "failed", ...why }))
  await place.change({ event: "intake.step-ended", action: "U", object: "import", thing: record.id }, (at) =>
    updateImport(at, record, {
      state: "undoing",
      progress: { ...record.progress, handled: 0, atLine: 0 },
      content: { ...record.content, ...why },
    }),
  )
}

async function stepOf(place: Workplace, record: ImportRecord): Promise<void> {
  if (record.state === "undoing") return takeBack(place, record)
  const file = await place.look(async (at) => fileOf(at, record))
  if (record.state === "reading" || !isReadable(record)) return readNewFile(place, record, file)
  if (record.state === "trying") return tryRows(place, record, file)
  return runRows(place, record, file)
}

/** A file that cannot be read ends its import; anything else is a bug and stays one. */
function refusalOf(fault: unknown): Refusal | undefined {
  if (fault instanceof SealError) return refuse("imports.unreadable")
  return fault instanceof Refusal && fault.code.startsWith("imports.") ? fault : undefined
}

/** What a file told of people goes some days after its import; the counts stay. */
async function removeOldFiles(place: Workplace): Promise<void> {
  const moment = instantText(place.now().subtract({ hours: 24 * keptDays }))
  for (;;) {
    const old = await place.look((at) => findExpired(at, moment))
    if (old === undefined || place.signal.aborted) return
    await removeFile(place, old)
  }
}

const removeFile = (place: Workplace, old: ImportRecord): Promise<void> =>
  place.change({ event: "intake.file-removed", action: "D", object: "import", thing: old.id }, (at) =>
    dropFile(at, old),
  )
