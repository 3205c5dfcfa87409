import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"

/** Another program serves this folder: what one of them remembers of a practice, the other would not hear. */
export class FolderInUseError extends Error {
  override readonly name = "FolderInUseError"
  readonly folder: string
  constructor(folder: string) {
    super("another program serves this folder")
    this.folder = folder
  }
}

/**
 * Holds a folder of data for one serving program until it is given free, or the program ends, however that comes about: the lock is
 * the operating system's. Commands run beside it. Throws a `FolderInUseError` where another holds it.
 */
export function serveAlone(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = new DatabaseSync(join(folder, "serving.lock"))
  try {
    lock.exec("begin exclusive")
  } catch {
    lock.close()
    throw new FolderInUseError(folder)
  }
  return () => lock.close()
}
