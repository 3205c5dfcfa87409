import { DatabaseSync } from "node:sqlite"
import { pathToFileURL } from "node:url"
import { parentPort } from "node:worker_threads"

// Runs beside the server: bringing thousands of pages into a file, and to the disk, may not hold up a practice.

parentPort?.on("message", ({ asked, file }: { readonly asked: number; readonly file: string }) => {
  // A file that went away meanwhile is not made again.
  const existing = pathToFileURL(file)
  existing.searchParams.set("mode", "rw")
  const database = new DatabaseSync(existing)
  try {
    database.exec("pragma synchronous = normal; pragma wal_checkpoint(passive)")
  } finally {
    database.close()
  }
  parentPort?.postMessage(asked, [])
})
