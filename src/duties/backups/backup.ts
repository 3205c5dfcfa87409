import { rm } from "node:fs/promises"
import { join } from "node:path"
import type { Kysely } from "kysely"
import { plainKey, derive, type Key } from "#ground/crypto/key.ts"
import type { GuessCost } from "#ground/crypto/password.ts"
import type { BlobId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Room } from "#ground/kernel/room.ts"
import type { Look } from "#ground/kernel/scope.ts"
import type { Borrower, OpenPractice, Practices } from "#gate/practices/practices.ts"
import { copyNew, type FileList, removeUnnamed } from "./file-list.ts"
import { beginMaking, listStamps, type Making, stampOf } from "./folders.ts"
import { writeKeyring } from "./keyring-copy.ts"
import { dataLayout, keysLayout, sealName } from "./layout.ts"
import { writeLedger, writeWhole } from "./ledger-file.ts"
import { sealManifest } from "./manifest.ts"
import { meaningOf } from "./meaning.ts"
import { readBackup } from "./read-backup.ts"
import { sealRecovery } from "./recovery.ts"
import { rowsOut } from "./rows-out.ts"
import { type FileSum, jsonLines, writeSealed } from "./sealed-file.ts"

export type KeysPlace = {
  readonly to: string
  readonly passphrase: string
  /** What one guess at the passphrase costs: as much as one that people choose needs, unless told. */
  readonly cost?: GuessCost | undefined
}

export type Backing = {
  readonly practices: Practices
  readonly practice: OpenPractice
  readonly borrower: Borrower
  readonly rooms: readonly Room[]
  readonly to: string
  /** Where the keys go, and what is needed to get them back; without it only data is saved. */
  readonly keys?: KeysPlace | undefined
  /** So many backups are kept; all of them unless told. */
  readonly keep?: number | undefined
  readonly tell: (copied: number, of: number) => void
}

/** What was saved, in figures. */
export type Saved = {
  readonly stamp: string
  readonly rows: number
  readonly files: number
  readonly newFiles: number
  readonly bytes: number
  /** How many backups lie in the folder now. */
  readonly kept: number
}

/** A backup reads the rows again when a file went away while it was copied; each time less is left to copy. */
const triesAtMost = 10

/**
 * Saves a practice while it is being used: its rows as one moment saw them, sealed, and the sealed files that they name, of which
 * only the new ones are copied. Keys go elsewhere. A backup that breaks off leaves those before it as they were.
 */
export async function backUp(backing: Backing): Promise<Saved> {
  const { practice, practices, to } = backing
  const { slug } = practice.ref
  const origin = await practices.origin(slug)
  if (origin === undefined) throw refuse("practices.not-found")
  const at = dataLayout(to, slug)
  const key = practice.keys.backup
  const stamp = stampOf(practice.clock.now())
  if ((await listStamps(at.own)).includes(stamp)) throw refuse("backups.too-soon")
  const making = await beginMaking(at.own)
  try {
    const known = await filesBefore(to, slug, key)
    const { rows, rowCount, list, newFiles } = await saveRowsAndFiles(backing, { making, stamp, known })
    if (backing.keys !== undefined) await saveKeys(backing, backing.keys, stamp)
    const place = { practice: practice.ref.id, key }
    const ledger = await writeLedger(at.ledger, place, practices.ledger(practice.ref.id))
    const files = await writeSealed(
      join(making.folder, "files"),
      { key, name: sealName(practice.ref.id, stamp, "files") },
      jsonLines(each(list, ([blob, { bytes, sha256 }]) => [blob, bytes, sha256])),
    )
    const fileBytes = [...list.values()].reduce((sum, { bytes }) => sum + bytes, 0)
    const schema = await practice.look(backing.borrower, migrated)
    const manifest = { practice: practice.ref.id, slug, stamp, schema, rows, rowCount, files, fileCount: list.size }
    await writeWhole(join(making.folder, "manifest"), sealManifest(key, { ...manifest, fileBytes, ledger }))
    await making.finish(stamp)
    if (backing.keep !== undefined) await forgetOlder(backing, backing.keep)
    const kept = (await listStamps(at.own)).length
    return { stamp, rows: rowCount, files: list.size, newFiles, bytes: rows.bytes + fileBytes, kept }
  } catch (error) {
    await making.drop()
    throw meaningOf(error)
  }
}

type BackupStep = { readonly making: Making; readonly stamp: string; readonly known: FileList }
type RowsAndFiles = {
  readonly rows: FileSum
  readonly rowCount: number
  readonly list: FileList
  readonly newFiles: number
}

async function saveRowsAndFiles(backing: Backing, { making, stamp, known }: BackupStep): Promise<RowsAndFiles> {
  const { practice, to, tell } = backing
  const path = join(making.folder, "rows")
  const seal = { key: practice.keys.backup, name: sealName(practice.ref.id, stamp, "rows") }
  const shapes = await practice.store.shapes()
  let copied: FileList = known
  let newFiles = 0
  for (let tries = 0; tries < triesAtMost; tries += 1) {
    await rm(path, { force: true })
    let rowCount = 0
    // Past the proofs: what is not as it was written, and so is shown to nobody, is saved like everything else.
    const { rows, wanted } = await practice.look(backing.borrower, (at) =>
      practice.store.look(async (db) => {
        const counted = (async function* () {
          for await (const line of rowsOut(db, shapes)) {
            if (!("table" in line)) rowCount += 1
            yield line
          }
        })()
        const wanted = await blobsInUse(backing.rooms, { ...at, db })
        return { wanted, rows: await writeSealed(path, seal, jsonLines(counted)) }
      }),
    )
    const from = practice.blobs.folder
    const files = dataLayout(to, practice.ref.slug).files
    const { list, fresh, gone } = await copyNew({ wanted, from, to: files, known: copied, each: tell })
    newFiles += fresh
    if (gone === 0) return { rows, rowCount, list, newFiles }
    copied = list
  }
  throw refuse("backups.too-busy")
}

async function blobsInUse(rooms: readonly Room[], at: Look): Promise<ReadonlySet<BlobId>> {
  const all = new Set<BlobId>()
  for (const room of rooms) for (const blob of (await room.blobsInUse?.(at)) ?? []) all.add(blob)
  return all
}

/** The files of the last backup, which need not be copied again; none where it is damaged. */
async function filesBefore(folder: string, slug: string, key: Key): Promise<FileList> {
  const stamp = (await listStamps(dataLayout(folder, slug).own)).at(-1)
  if (stamp === undefined) return new Map()
  try {
    return (await readBackup({ folder, slug, stamp, key })).files
  } catch {
    // What cannot be read is copied anew, whatever is the matter with it.
    return new Map()
  }
}

/**
 * Saves the keyring, the recovery file and the ledger in the place of those before: all three appear at once, then the older ones
 * go. The keyring is read after the rows: who is in them has a key, and who was erased since has none.
 */
export async function saveKeys(
  { practice, practices }: Pick<Backing, "practice" | "practices">,
  { to, passphrase, cost }: KeysPlace,
  stamp: string,
): Promise<void> {
  const { id, slug } = practice.ref
  const own = keysLayout(to, slug).own
  const place = { practice: id, key: practice.keys.backup }
  const making = await beginMaking(own)
  try {
    const path = join(making.folder, "keyring")
    for (;;) {
      const generation = await writeKeyring(path, place, practice.keyring)
      const origin = await practices.origin(slug)
      // The wrap key was rotated while its keyring was copied: the copy opens nothing any more.
      if (origin?.wrapKeys.has(generation) !== true) {
        await rm(path)
        continue
      }
      await writeWhole(join(making.folder, "recovery"), await sealRecovery(origin, generation, { passphrase, cost }))
      break
    }
    await writeLedger(join(making.folder, "ledger"), place, practices.ledger(id))
    const older = await listStamps(own)
    await making.finish(stamp)
    for (const one of older) await rm(join(own, one), { recursive: true, force: true })
  } catch (error) {
    await making.drop()
    throw error
  }
}

/** Takes the oldest backups away, and the files that none of the others names. */
async function forgetOlder({ practice, to }: Backing, keep: number): Promise<void> {
  const at = dataLayout(to, practice.ref.slug)
  const stamps = await listStamps(at.own)
  const gone = stamps.slice(0, Math.max(0, stamps.length - Math.max(1, keep)))
  if (gone.length === 0) return
  const named = new Set<BlobId>()
  for (const stamp of stamps.slice(gone.length)) {
    const { files } = await readBackup({ folder: to, slug: practice.ref.slug, stamp, key: practice.keys.backup })
    for (const blob of files.keys()) named.add(blob)
  }
  for (const stamp of gone) await rm(join(at.own, stamp), { recursive: true, force: true })
  await removeUnnamed(at.files, (blob) => named.has(blob))
}

async function* each<Item, Result>(items: Iterable<Item>, give: (item: Item) => Result): AsyncGenerator<Result> {
  for (const item of items) yield give(item)
}

const migrated = async (at: Look): Promise<string[]> => {
  const db = at.db as unknown as Kysely<{ migrations: { name: string } }>
  return (await db.selectFrom("migrations").select("name").orderBy("name").execute()).map(({ name }) => name)
}

/** The key that opens a practice's backups. */
export const backupKey = (practiceKey: Buffer): Key => derive(plainKey(practiceKey), "backup")
