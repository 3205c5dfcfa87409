import { join } from "node:path"

/** Where things lie in a folder of backups: below the practice's short name. */
export const dataLayout = (folder: string, slug: string) => {
  const own = join(folder, slug)
  return {
    own,
    /** Sealed files, each once, whichever backups name it. */
    files: join(own, "files"),
    /** The erasure ledger, as the last backup saw it. */
    ledger: join(own, "ledger"),
    rows: (stamp: string) => join(own, stamp, "rows"),
    list: (stamp: string) => join(own, stamp, "files"),
    manifest: (stamp: string) => join(own, stamp, "manifest"),
  }
}

/** Where the copy of the keys lies: only ever the last one. */
export const keysLayout = (folder: string, slug: string) => {
  const own = join(folder, slug)
  return {
    own,
    keyring: (stamp: string) => join(own, stamp, "keyring"),
    recovery: (stamp: string) => join(own, stamp, "recovery"),
    ledger: (stamp: string) => join(own, stamp, "ledger"),
  }
}

/** What a part of a backup is sealed as; it opens as no other part, and of no other backup. */
export const sealName = (practice: string, stamp: string, part: "rows" | "files"): string =>
  `${practice}/${stamp}/${part}`
