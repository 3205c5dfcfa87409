import { once } from "node:events"
import { Worker } from "node:worker_threads"
import { refuse } from "#ground/kernel/refusal.ts"
import type { RefusalCode } from "#ground/words/words.ts"
import type { Order } from "./pass.ts"
import type { FilePortion } from "./portion.ts"

/** What the thread tells: a part of the work, why none could be done, or that it is done. */
export type Message =
  | { readonly kind: "portion"; readonly portion: FilePortion }
  | { readonly kind: "failed"; readonly code: Extract<RefusalCode, `folders.${string}`> }
  | { readonly kind: "ended" }

/** A pass on a thread of its own. It does nothing more until the next portion is asked for, and so nothing that is not kept. */
export async function* passes(order: Order): AsyncGenerator<FilePortion, void> {
  const thread = new Worker(new URL("./pass-thread.ts", import.meta.url), { workerData: order })
  try {
    for (;;) {
      const [message] = (await once(thread, "message")) as [Message]
      if (message.kind === "failed") throw refuse(message.code)
      if (message.kind === "ended") return
      yield message.portion
      thread.postMessage("go on", [])
    }
  } finally {
    await thread.terminate()
  }
}
