import { close, fdatasync, open } from "node:fs"
import { promisify } from "node:util"

const [openFile, toDisk, closeFile] = [promisify(open), promisify(fdatasync), promisify(close)]

/** The write-ahead log of an SQLite file, to be brought to the disk. */
export interface Wal {
  /** Resolves when all that is in the log now is on the disk. Rejects for good once the disk has refused. */
  sync(): Promise<void>
  close(): Promise<void>
}

/**
 * What SQLite itself does in a commit with `synchronous = full`, without holding the thread for it. With `normal`, SQLite
 * writes a commit's frames into the log in order and calls for the disk only around a checkpoint; one call on the log
 * afterwards makes all commits so far as durable as theirs (https://sqlite.org/pragma.html#pragma_synchronous,
 * https://sqlite.org/wal.html). The locks of SQLite are on other files, so a handle of ours on this one harms none.
 */
export function walOnDisk(file: string): Wal {
  // The log is there from the first commit on, for as long as the writing connection is open.
  let handle: Promise<number> | undefined
  let fault: unknown
  return {
    sync: async () => {
      if (fault !== undefined) throw fault
      try {
        handle ??= openFile(`${file}-wal`, "r+")
        await toDisk(await handle)
      } catch (error) {
        // After a refusal the system may say yes without having written: nothing more is promised on this handle.
        fault = error
        throw error
      }
    },
    close: async () => {
      if (handle !== undefined) await closeFile(await handle)
    },
  }
}
