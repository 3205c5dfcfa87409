import { on } from "node:events"
import { Worker } from "node:worker_threads"
import { Refusal, refuse } from "#ground/kernel/refusal.ts"

/** What the thread tells. */
export type Message = {
  readonly rows?: readonly (readonly string[])[]
  readonly tooLarge?: boolean
  readonly ended?: boolean
}

/** The rows of the first sheet of a spreadsheet, read by a thread of its own with a limit to its memory. */
export async function* xlsxRows(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[], void> {
  const worker = new Worker(new URL("./xlsx-worker.ts", import.meta.url), {
    workerData: await collect(bytes),
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  })
  const ended = new AbortController()
  worker.once("exit", () => ended.abort())
  try {
    for await (const [message] of on(worker, "message", { signal: ended.signal }) as AsyncIterable<[Message]>) {
      if (message.tooLarge) throw refuse("intake.unpacks-too-large")
      if (message.ended) return
      yield* message.rows ?? []
    }
  } catch (fault) {
    // Whatever ends the thread before its time, it is this file that did it: no spreadsheet, damaged, or made to take all memory.
    throw fault instanceof Refusal ? fault : refuse("intake.unreadable")
  } finally {
    await worker.terminate()
  }
}

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of bytes) parts.push(part)
  return new Uint8Array(Buffer.concat(parts))
}
