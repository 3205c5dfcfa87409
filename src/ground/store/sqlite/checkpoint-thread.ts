import { DatabaseSync } from "node:sqlite"
import { pathToFileURL } from "node:url"
import { parentPort } from "node:worker_threads"
import type { CheckpointKind, CheckpointDone } from "./checkpoints.ts"

// Runs beside the server: bringing thousands of pages into a file, and to the disk, may not hold up a practice.

type Asked = { readonly asked: number; readonly file: string; readonly how: CheckpointKind }

parentPort?.on("message", ({ asked, file, how }: Asked) => {
  // A file that went away meanwhile is not made again.
  const existing = pathToFileURL(file)
  existing.searchParams.set("mode", "rw")
  const database = new DatabaseSync(existing)
  let isWhole = true
  try {
    database.exec("pragma synchronous = normal; pragma wal_checkpoint(passive)")
    // Whoever writes waits for this one, so that it comes when there is nothing left to bring.
    if (how === "truncate") isWhole = database.prepare("pragma wal_checkpoint(truncate)").get()?.["busy"] === 0
  } finally {
    database.close()
  }
  const done: CheckpointDone = { asked, isWhole }
  parentPort?.postMessage(done, [])
})
