import { Refusal } from "#ground/kernel/refusal.ts"
import type { JobLog, Workplace } from "#ground/kernel/room.ts"
import { dayText, instantText } from "#ground/kernel/time.ts"
import type { RefusalCode } from "#ground/words/words.ts"
import { certify } from "./certify.ts"
import { orderOf } from "./order.ts"
import { passes } from "./passes.ts"
import { nothingYet, type FilePortion, together } from "./portion.ts"
import { listRuleRecords, markDay, type RuleRecord } from "./rule-rows.ts"
import {
  findWithNames,
  findWork,
  getRunRecord,
  insertRun,
  listRunsAtWork,
  type RunRecord,
  updateRun,
} from "./run-rows.ts"

/** From this hour in the practice the rules that are on have their turn. */
const nightHour = 2
/** How long the names of files that a run showed are kept. */
const namesKeptHours = 24

/** The job: asks for the night's runs, brings every run to its end, and forgets names that were kept long enough. */
export async function work(place: Workplace): Promise<void> {
  await askForTheNight(place)
  for (;;) {
    const next = await place.look(findWork)
    if (next === undefined || place.signal.aborted) break
    await workOn(place, next)
  }
  if (!place.signal.aborted) await forgetNames(place)
}

async function askForTheNight(place: Workplace): Promise<void> {
  const { zone } = place.practice
  if (place.now().toZonedDateTimeISO(zone).hour < nightHour) return
  const today = dayText(place.now(), zone)
  const due = await place.look(async (at) =>
    (await listRuleRecords(at)).filter(({ isOn, lastDay }) => isOn && lastDay < today),
  )
  for (const rule of due) await askFor(place, rule, today)
}

const askFor = (place: Workplace, rule: RuleRecord, today: string): Promise<void> =>
  place.change({ event: "folders.run-asked", action: "E", object: "folder-rule", thing: rule.id }, async (at) => {
    if ((await listRunsAtWork(at, rule.id)).length === 0) await insertRun(at, rule, "run", undefined)
    await markDay(at, rule, today)
  })

async function workOn(place: Workplace, waiting: RunRecord): Promise<void> {
  try {
    const order = await place.look(async (at) => orderOf(at, waiting))
    await begin(place, waiting)
    for await (const portion of passes(order)) {
      const { isStopping } = await keep(place, waiting, portion)
      if (isStopping) return await end(place, waiting, { state: "stopped" })
      if (place.signal.aborted) return
    }
    await end(place, waiting, { state: "done" })
  } catch (fault) {
    await end(place, waiting, { state: "failed", failure: failureOf(fault) ?? "folders.broke-off" })
    if (failureOf(fault) === undefined) throw fault
  }
}

/** One that was going on when the program ended begins anew: what went stays counted, the rest is counted again. */
const begin = (place: Workplace, waiting: RunRecord): Promise<void> =>
  place.change(logOf("folders.run-begun", waiting), async (at) => {
    const { files, bytes, folders } = waiting.mode === "run" ? waiting.done : nothingYet
    const isAgain = waiting.state === "running"
    await updateRun(at, waiting, {
      state: "running",
      done: { ...nothingYet, files, bytes, folders },
      ...(isAgain && waiting.mode === "run" ? { wasInterrupted: true as const } : {}),
    })
  })

/** Keeps what a portion did; names only of a trial, and of what could not be done. */
const keep = (place: Workplace, { id, mode }: RunRecord, portion: FilePortion): Promise<RunRecord> => {
  const log = { thing: id, count: portion.files, object: "folder-run" }
  const kept = mode === "run" ? { ...portion, examples: [] } : portion
  return place.change(
    mode === "run"
      ? { event: "folders.files-deleted", action: "D", ...log }
      : { event: "folders.files-looked-at", action: "R", ...log },
    async (at) => {
      const run = await getRunRecord(at, id)
      const done = together(run.done, kept)
      return updateRun(at, run, { done, hasNames: done.examples.length + done.troubles.length > 0 })
    },
  )
}

const end = (place: Workplace, { id, mode }: RunRecord, outcome: Partial<RunRecord>): Promise<void> =>
  place.change({ ...logOf("folders.run-ended", { id }), detail: [mode, outcome.state ?? ""] }, async (at) => {
    const run = await getRunRecord(at, id)
    const certificate = await certify(at, run)
    await updateRun(at, run, { ...outcome, certificate, endedAt: instantText(at.now) })
  })

const logOf = (event: string, { id }: Pick<RunRecord, "id">): JobLog => ({
  event,
  action: "U",
  object: "folder-run",
  thing: id,
})

/** A folder that cannot be gone into ends its run; anything else is a bug and stays one. */
function failureOf(fault: unknown): RefusalCode | undefined {
  return fault instanceof Refusal && fault.code.startsWith("folders.") ? fault.code : undefined
}

async function forgetNames(place: Workplace): Promise<void> {
  const before = instantText(place.now().subtract({ hours: namesKeptHours }))
  for (;;) {
    const old = await place.look((at) => findWithNames(at, before))
    if (old === undefined || place.signal.aborted) return
    const done = { ...old.done, examples: [], troubles: [] }
    await place.change(logOf("folders.names-forgotten", old), (at) => updateRun(at, old, { done, hasNames: false }))
  }
}
