import { once } from "node:events"
import { Worker } from "node:worker_threads"
import { Refusal, refuse, type RefusalDetails } from "#ground/kernel/refusal.ts"
import type { RefusalCode } from "#ground/words/words.ts"
import type { SheetFile } from "./kinds.ts"
import { longestRead, mostWaiting } from "./limits.ts"
import type { ImportNotice } from "./notices.ts"
import { oneAtATime } from "./one-at-a-time.ts"

/** What the thread is given. */
export type ToThread = { readonly bytes: Uint8Array; readonly kind: SheetFile }

/** What it tells: a piece of CSV, the end, or that the file cannot be read. */
export type FromThread = {
  readonly piece?: string
  readonly ended?: { readonly notices: readonly ImportNotice[]; readonly dates1904: boolean }
  readonly refused?: { readonly code: RefusalCode; readonly details: RefusalDetails }
}

export type SheetEnd = NonNullable<FromThread["ended"]>

/** The bounds of the thread, which a test may draw closer. */
export type SheetBounds = { readonly milliseconds?: number; readonly megabytes?: number }

// One for the whole program: a spreadsheet takes a processor and memory of the machine, whoever's it is.
const thread = oneAtATime(mostWaiting)

/**
 * The first sheet of a spreadsheet as pieces of CSV; `ended` hears the rest. A thread of its own reads it, one at a time over all
 * practices, with a limit to its memory and its time. Time in which nobody takes its pieces does not count.
 */
export async function* sheetPieces(
  bytes: AsyncIterable<Uint8Array>,
  kind: SheetFile,
  ended: (end: SheetEnd) => void,
  { milliseconds = longestRead, megabytes = 512 }: SheetBounds = {},
): AsyncGenerator<Uint8Array, void> {
  const leave = await thread.enter()
  let worker: Worker | undefined
  try {
    const whole = await collect(bytes)
    worker = new Worker(new URL("./sheet-worker.ts", import.meta.url), {
      workerData: { bytes: whole, kind } satisfies ToThread,
      transferList: [whole.buffer],
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    })
    let left = milliseconds
    for (;;) {
      const begun = performance.now()
      const { piece = "", ended: end, refused } = await nextOf(worker, left)
      left -= performance.now() - begun
      if (refused !== undefined) throw refuse(refused.code, refused.details)
      if (piece !== "") yield Buffer.from(piece)
      if (end !== undefined) return ended(end)
      worker.postMessage("go on", [])
    }
  } finally {
    await worker?.terminate()
    leave()
  }
}

/** The next message; refuses when the thread takes too long, or ends before its time. */
async function nextOf(worker: Worker, milliseconds: number): Promise<FromThread> {
  const given = new AbortController()
  const late = setTimeout(() => given.abort(), Math.max(0, milliseconds))
  const gone = () => given.abort(refuse("imports.unreadable"))
  worker.once("exit", gone)
  try {
    const [message] = (await once(worker, "message", { signal: given.signal })) as [FromThread]
    return message
  } catch (fault) {
    throw failureOf(fault, given.signal)
  } finally {
    clearTimeout(late)
    worker.off("exit", gone)
  }
}

/** Whatever ends the thread before its time, it is this file that did it: damaged, or made to take all memory or time. */
function failureOf(fault: unknown, { reason }: AbortSignal): Refusal {
  if (fault instanceof Error && "code" in fault && fault.code === "ERR_WORKER_OUT_OF_MEMORY")
    return refuse("imports.unpacks-too-large")
  if (reason instanceof Refusal) return reason
  return refuse(reason === undefined ? "imports.unreadable" : "imports.takes-too-long")
}

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of bytes) {
    parts.push(part)
    length += part.length
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
