import { z } from "zod"
import type { Key } from "#ground/crypto/key.ts"
import { open, seal } from "#ground/crypto/seal.ts"
import { ids } from "#ground/kernel/shapes.ts"
import { refuse } from "#ground/kernel/refusal.ts"

/** The form of the backup as a whole: a later program may read more than one, none reads a later one. */
const form = 1

const Sum = z.strictObject({ bytes: z.int(), sha256: z.string() })

const Manifest = z.strictObject({
  practice: ids.practice,
  slug: z.string(),
  stamp: z.string(),
  /** The migrations that its tables have been through. */
  schema: z.array(z.string()),
  rows: Sum,
  rowCount: z.int(),
  /** The list of files: which, how long, and their sums. */
  files: Sum,
  fileCount: z.int(),
  fileBytes: z.int(),
  /** How many had been erased: a ledger that is shorter is older than this backup. */
  ledger: z.int(),
})
export type Manifest = z.infer<typeof Manifest>

const headOf = (practice: string): string => `hoeder-backup ${form} ${practice}\n`

/** What a backup consists of, with the sums of it all; sealed, so that nobody makes another one. */
export function sealManifest(key: Key, manifest: Manifest): Buffer {
  const head = headOf(manifest.practice)
  return Buffer.concat([Buffer.from(head), seal(key, head, Buffer.from(JSON.stringify(manifest)))])
}

/** Throws a `SealError` where it was changed; refuses one of a later form. */
export function openManifest(key: Key, file: Buffer, stamp: string): Manifest {
  const end = file.indexOf("\n") + 1
  const head = file.subarray(0, end).toString("latin1")
  const [, later] = /^hoeder-backup (\d{1,4}) [0-9a-f-]{36}\n$/.exec(head) ?? []
  if (later === undefined) throw refuse("backups.damaged", { file: "manifest" })
  if (Number(later) > form) throw refuse("practices.newer")
  const manifest = Manifest.parse(JSON.parse(open(key, head, file.subarray(end)).toString("utf8")))
  // A folder that was given another's name is another's.
  if (manifest.stamp !== stamp) throw refuse("backups.damaged", { file: "manifest" })
  return manifest
}
