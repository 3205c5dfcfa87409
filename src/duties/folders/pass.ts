import type { BigIntStats } from "node:fs"
import type { DayFrom, Reason } from "./contract.ts"
import { Directory, Unsafe } from "./directory.ts"
import { dayInName } from "./name-day.ts"
import { openFiles } from "./open-files.ts"
import { fits } from "./pattern.ts"
import type { FilePortion } from "./portion.ts"
import { FolderTally } from "./tally.ts"
import { isOver, type FolderTerm } from "./term.ts"

/** What is to be cleaned; plain data, as it goes to a thread. */
export type Order = {
  /** `trial` touches nothing. */
  readonly mode: "trial" | "run"
  readonly root: string
  /** The folder below the root, step by step. */
  readonly folder: readonly string[]
  readonly pattern: string
  readonly subfolders: boolean
  readonly emptied: boolean
  readonly dayFrom: DayFrom
  readonly term: FolderTerm
  /** The day it is in the practice, and its time zone. */
  readonly today: string
  readonly zone: string
  /** Set by tests: reaches files as systems without handles do. */
  readonly byPath?: true
}

type SweptFolder = { readonly directory: Directory; readonly shown: string; readonly depth: number }
type DoomedFile = { readonly name: Buffer; readonly shown: string; readonly facts: BigIntStats; readonly day: string }

/** So many files are looked at before what was done is told. */
const portionSize = 500
/** Each level is a folder that is held open. */
const mostLevels = 100

/**
 * Looks through a folder and deletes what its term is over, or tells what would go. Waits for nothing between looking at a file
 * and deleting it, so it belongs on a thread of its own. Nothing that goes wrong with one file keeps it from the next.
 */
export function* pass(order: Order): Generator<FilePortion, void> {
  const tally = new FolderTally()
  const work: PassWork = {
    order,
    tally,
    inUse: openFiles(),
    today: Temporal.PlainDate.from(order.today),
  }
  const directory = folderOf(order)
  try {
    yield* clean(work, { directory, shown: "", depth: 0 })
  } finally {
    directory.close()
  }
  yield tally.take()
}

type PassWork = {
  readonly order: Order
  readonly tally: FolderTally
  readonly inUse: ReturnType<typeof openFiles>
  readonly today: Temporal.PlainDate
}

/** The folder of the rule, reached from the root without following anything. */
function folderOf({ root, folder, byPath }: Order): Directory {
  let directory = Directory.root(root, byPath === true ? false : undefined)
  for (const step of folder) {
    const above = directory
    try {
      directory = above.enter(Buffer.from(step))
    } finally {
      above.close()
    }
  }
  return directory
}

/** Cleans a folder and what is below it; tells whether something went from it. */
function* clean(work: PassWork, place: SweptFolder): Generator<FilePortion, boolean> {
  const { tally } = work
  const doomed: DoomedFile[] = []
  const below: Buffer[] = []
  let isTouched = false
  const finish = (): void => {
    for (const one of doomed.splice(0)) isTouched = end(work, place, one) || isTouched
  }
  for (const name of namesOf(work, place)) {
    consider(work, place, name, doomed, below)
    if (doomed.length >= portionSize) finish()
    if (tally.handled >= portionSize) {
      finish()
      yield tally.take()
    }
  }
  finish()
  for (const name of below) isTouched = (yield* goInto(work, place, name)) || isTouched
  return isTouched
}

function* namesOf(work: PassWork, place: SweptFolder): Generator<Buffer, void> {
  try {
    yield* place.directory.names()
  } catch (fault) {
    stays(work, place.shown, fault)
  }
}

function consider(work: PassWork, place: SweptFolder, name: Buffer, doomed: DoomedFile[], below: Buffer[]): void {
  const shown = `${place.shown}${legible(name)}`
  try {
    const facts = place.directory.facts(name)
    if (facts.isDirectory()) {
      if (work.order.subfolders) below.push(name)
      return
    }
    work.tally.sees()
    if (!fits(name.toString("utf8"), work.order.pattern)) return
    const verdict = judge(work, name, facts)
    if (verdict === undefined) return
    if ("reason" in verdict) work.tally.stays({ name: shown, reason: verdict.reason })
    else doomed.push({ name, shown, facts, day: verdict.day })
  } catch (fault) {
    stays(work, shown, fault)
  }
}

/** Nothing for what is too young; else the day it dates from, or why it stays. */
function judge(
  { order, today }: PassWork,
  name: Buffer,
  facts: BigIntStats,
): { readonly day: string } | { readonly reason: Reason } | undefined {
  if (facts.isSymbolicLink()) return { reason: "link" }
  if (!facts.isFile()) return { reason: "special" }
  const day =
    order.dayFrom === "modified" ? dayModified(facts, order.zone) : dayInName(name.toString("utf8"), order.dayFrom)
  if (day === undefined) return { reason: "no-day" }
  // What is of a day to come has no end yet, and may be too far off to count with.
  if (Temporal.PlainDate.compare(day, today) > 0 || !isOver(day, order.term, today)) return undefined
  return facts.nlink > 1n ? { reason: "other-name" } : { day: day.toString() }
}

function dayModified({ mtimeMs }: BigIntStats, zone: string): Temporal.PlainDate | undefined {
  // Beyond this a disk tells nonsense: no clock was ever there.
  if (mtimeMs < 0n || mtimeMs > 8_000_000_000_000_000n) return undefined
  return Temporal.Instant.fromEpochMilliseconds(Number(mtimeMs)).toZonedDateTimeISO(zone).toPlainDate()
}

/** Deletes a file, or would; tells whether it went. */
function end(work: PassWork, { directory }: SweptFolder, { name, shown, facts, day }: DoomedFile): boolean {
  const { order, tally, inUse } = work
  try {
    if (inUse.has(facts)) tally.stays({ name: shown, reason: "in-use" })
    else if (order.mode === "run" && directory.remove(name, facts) === "changed")
      tally.stays({ name: shown, reason: "changed" })
    else {
      tally.goes({ name: shown, day, bytes: Number(facts.size) })
      return order.mode === "run"
    }
  } catch (fault) {
    stays(work, shown, fault)
  }
  return false
}

function* goInto(work: PassWork, place: SweptFolder, name: Buffer): Generator<FilePortion, boolean> {
  const shown = `${place.shown}${legible(name)}/`
  if (place.depth >= mostLevels) {
    work.tally.stays({ name: shown, reason: "too-deep" })
    return false
  }
  let directory: Directory
  try {
    directory = place.directory.enter(name)
  } catch (fault) {
    stays(work, shown, fault)
    return false
  }
  let isTouched: boolean
  try {
    isTouched = yield* clean(work, { directory, shown, depth: place.depth + 1 })
  } finally {
    directory.close()
  }
  return isTouched && work.order.emptied && endEmptied(work, place, name, shown)
}

/** A folder from which the last thing went, goes too; one that still holds something stays. */
function endEmptied(work: PassWork, { directory }: SweptFolder, name: Buffer, shown: string): boolean {
  try {
    directory.removeEmpty(name)
    work.tally.folderGoes()
    return true
  } catch (fault) {
    const code = codeOf(fault)
    if (code !== "ENOTEMPTY" && code !== "EEXIST") stays(work, shown, fault)
    return false
  }
}

/** Names why something could not be done. What is not there any more needs no word: it is gone. */
function stays({ tally }: PassWork, name: string, fault: unknown): void {
  if (fault instanceof Unsafe) return tally.stays({ name, reason: fault.why })
  const code = codeOf(fault)
  if (code === undefined) throw fault
  if (code === "ENOENT") return
  const reason: Reason = ["EACCES", "EPERM"].includes(code) ? "not-allowed" : code === "EBUSY" ? "in-use" : "failed"
  tally.stays({ name, reason, code })
}

const codeOf = (fault: unknown): string | undefined =>
  fault instanceof Error && "code" in fault && typeof fault.code === "string" && "syscall" in fault
    ? fault.code
    : undefined

/** A name as people can read it: without what would break a line or turn its letters round. */
const legible = (name: Buffer): string =>
  name
    .toString("utf8")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, "\uFFFD")
    .slice(0, 255)
