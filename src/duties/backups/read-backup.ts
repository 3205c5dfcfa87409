import { readFile } from "node:fs/promises"
import type { Key } from "#ground/crypto/key.ts"
import type { BlobId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { FileList } from "./file-list.ts"
import { dataLayout, sealName } from "./layout.ts"
import { type Manifest, openManifest } from "./manifest.ts"
import type { SavedCell, TableHead } from "./rows-out.ts"
import { type FileSum, linesOf, readSealed, sumFile } from "./sealed-file.ts"

/** A backup, opened to read: its parts are as they were written. */
export type Backup = {
  readonly manifest: Manifest
  readonly files: FileList
  readonly rows: () => AsyncIterable<TableHead | readonly SavedCell[]>
}

type WhichBackup = { readonly folder: string; readonly slug: string; readonly stamp: string; readonly key: Key }

/** Opens a backup and checks that its parts are whole. */
export async function readBackup(which: WhichBackup): Promise<Backup> {
  const { folder, slug, stamp, key } = which
  const at = dataLayout(folder, slug)
  const manifest = openManifest(key, await readFile(at.manifest(stamp)), stamp)
  requireSame(await sumFile(at.rows(stamp)), manifest.rows, "rows")
  requireSame(await sumFile(at.list(stamp)), manifest.files, "files")
  const files = new Map<BlobId, FileSum>()
  for await (const line of linesOf(readSealed(at.list(stamp), sealOf(manifest, key, "files")))) {
    const [blob, bytes, sha256] = JSON.parse(line) as [BlobId, number, string]
    files.set(blob, { bytes, sha256 })
  }
  return {
    manifest,
    files,
    rows: async function* () {
      for await (const line of linesOf(readSealed(at.rows(stamp), sealOf(manifest, key, "rows"))))
        yield JSON.parse(line) as TableHead | readonly SavedCell[]
    },
  }
}

const sealOf = ({ practice, stamp }: Manifest, key: Key, part: "rows" | "files") => ({
  key,
  name: sealName(practice, stamp, part),
})

/** Refuses a file that is not what it was. */
export function requireSame(found: FileSum, wanted: FileSum, file: string): void {
  if (found.bytes !== wanted.bytes || found.sha256 !== wanted.sha256) throw refuse("backups.damaged", { file })
}
