import { once } from "node:events"
import { parentPort, workerData } from "node:worker_threads"
import { Unsafe } from "./directory.ts"
import { type Order, pass } from "./pass.ts"
import type { Message } from "./passes.ts"

// Runs beside the server: a walk through a hundred thousand files, or one over a slow network, may not hold up a practice.

const order: Order = workerData
const tell = (message: Message): void => parentPort?.postMessage(message, [])

try {
  for (const portion of pass(order)) {
    tell({ kind: "portion", portion })
    if (parentPort !== null) await once(parentPort, "message")
  }
  tell({ kind: "ended" })
} catch (fault) {
  const code = failureOf(fault)
  if (code === undefined) throw fault
  tell({ kind: "failed", code })
}
parentPort?.close()

/** The folder itself could not be gone into; anything else is a bug and stays one. */
function failureOf(fault: unknown): Extract<Message, { kind: "failed" }>["code"] | undefined {
  if (fault instanceof Unsafe) return fault.why === "mount" ? "folders.is-mounted" : "folders.is-link"
  if (!(fault instanceof Error && "code" in fault && "syscall" in fault)) return undefined
  return fault.code === "ENOENT" ? "folders.folder-gone" : "folders.folder-closed"
}
