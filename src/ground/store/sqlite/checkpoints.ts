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

/** A log begins anew at its first page and keeps its length. From so many pages on (4 MiB) it is cut when nobody has written for a while. */
const pagesToCut = 1000

/** Watches the log of a file, and cuts it after `quiet` milliseconds without a commit; nothing may be under way on the connection when it looks. */
export function watchLog(writing: DatabaseSync, file: string, quiet: number): Checkpoints {
  const standing = writing.prepare("pragma wal_checkpoint(noop)")
  const rest = writing.prepare("pragma wal_checkpoint(passive)")
  let isLong = false
  let underWay: Promise<void> | undefined
  let longest = 0
  let committedAt = 0
  let cutting: NodeJS.Timeout | undefined

  const bring = (how: CheckpointKind): void => {
    underWay = checkpoint(file, how).then((isWhole) => {
      underWay = undefined
      // Somebody read or wrote at that moment.
      if (how === "truncate" && !isWhole) cutAfter(quiet)
    })
  }
  const cutAfter = (milliseconds: number): void => {
    cutting = setTimeout(() => {
      const left = committedAt + quiet - performance.now()
      if (left > 0) return cutAfter(left)
      cutting = undefined
      longest = 0
      if (underWay === undefined) bring("truncate")
      else cutAfter(quiet)
    }, milliseconds).unref()
  }

  return {
    afterCommit: () => {
      const { log, checkpointed } = standing.get() as { readonly log: number; readonly checkpointed: number }
      isLong = log >= pagesAtMost
      longest = Math.max(longest, log)
      committedAt = performance.now()
      if (cutting === undefined && longest >= pagesToCut) cutAfter(quiet)
      if (underWay === undefined && log - checkpointed >= pagesInLog) bring("passive")
    },
    room: async () => {
      if (!isLong) return
      isLong = false
      await underWay
      rest.get()
    },
    close: async () => {
      await underWay
      clearTimeout(cutting)
    },
  }
}

/** Brings what it can into the file; `truncate` also cuts the log, where nobody reads or writes at that moment. */
export type CheckpointKind = "passive" | "truncate"
export type CheckpointDone = { readonly asked: number; readonly isWhole: boolean }

// One thread for all files: the disk is one too.
let thread: Worker | undefined
const waiting = new Map<number, (isWhole: boolean) => void>()
let asked = 0

/** Gives whether all that was asked was done. */
function checkpoint(file: string, how: CheckpointKind): Promise<boolean> {
  const worker = (thread ??= startThread())
  worker.ref()
  return new Promise((resolve) => {
    asked += 1
    waiting.set(asked, resolve)
    worker.postMessage({ asked, file, how }, [])
  })
}

function startThread(): Worker {
  const worker = new Worker(new URL("./checkpoint-thread.ts", import.meta.url))
  worker.on("message", ({ asked, isWhole }: CheckpointDone) => {
    waiting.get(asked)?.(isWhole)
    waiting.delete(asked)
    if (waiting.size === 0) worker.unref()
  })
  // Whatever it fell for, the log is still there: the next one tries again, and at the limit the commit that meets it.
  worker.on("error", () => {
    thread = undefined
    for (const resolve of waiting.values()) resolve(false)
    waiting.clear()
  })
  return worker
}
