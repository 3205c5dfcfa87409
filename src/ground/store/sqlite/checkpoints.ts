import type { DatabaseSync } from "node:sqlite"
import { Worker } from "node:worker_threads"

/** The write-ahead log of one file, whose content moves into the file beside the work that goes on. */
export interface Checkpoints {
  /** Has the log brought into the file, once enough stands in it; whoever committed does not wait for that. */
  afterCommit(): void
  /** To be awaited before a transaction begins to write: a log that is too long is brought into the file first. */
  room(): Promise<void>
  /** Resolves when nothing of this file is under way. */
  close(): Promise<void>
}

/** So many pages of the log stand before they are brought into the file: 16 MiB. */
const pagesInLog = 4000

/**
 * A log begins anew only at a moment when all of it is in the file (https://sqlite.org/wal.html#avoiding_excessively_large_wal_files):
 * while more is written than the thread brings there, that moment does not come. At so many pages whoever writes waits for it, and
 * does the rest.
 */
export const pagesAtMost = 4 * pagesInLog

/** Watches the log of a file; nothing may be under way on the connection when it looks. */
export function watchLog(writing: DatabaseSync, file: string): Checkpoints {
  const standing = writing.prepare("pragma wal_checkpoint(noop)")
  const rest = writing.prepare("pragma wal_checkpoint(passive)")
  let isLong = false
  let underWay: Promise<void> | undefined
  return {
    afterCommit: () => {
      const { log, checkpointed } = standing.get() as { readonly log: number; readonly checkpointed: number }
      isLong = log >= pagesAtMost
      if (underWay !== undefined || log - checkpointed < pagesInLog) return
      underWay = checkpoint(file).finally(() => (underWay = undefined))
    },
    room: async () => {
      if (!isLong) return
      isLong = false
      await underWay
      rest.get()
    },
    close: async () => underWay,
  }
}

// One thread for all files: the disk is one too.
let thread: Worker | undefined
const waiting = new Map<number, () => void>()
let asked = 0

function checkpoint(file: string): Promise<void> {
  const worker = (thread ??= startThread())
  worker.ref()
  return new Promise((resolve) => {
    asked += 1
    waiting.set(asked, resolve)
    worker.postMessage({ asked, file }, [])
  })
}

function startThread(): Worker {
  const worker = new Worker(new URL("./checkpoint-thread.ts", import.meta.url))
  worker.on("message", (done: number) => {
    waiting.get(done)?.()
    waiting.delete(done)
    if (waiting.size === 0) worker.unref()
  })
  // Whatever it fell for, the log is still there: the next one tries again, and at the limit the commit that meets it.
  worker.on("error", () => {
    thread = undefined
    for (const resolve of waiting.values()) resolve()
    waiting.clear()
  })
  return worker
}
