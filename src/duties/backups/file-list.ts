import { existsSync } from "node:fs"
import { mkdir, readdir, rename, rm } from "node:fs/promises"
import { dirname, join } from "node:path"
import { blobPath, hasCode, syncFolder } from "#ground/blobs/disk.ts"
import type { BlobId } from "#ground/kernel/ids.ts"
import { copyFile, type FileSum } from "./sealed-file.ts"

/** The sealed files of a backup and their sums. */
export type FileList = ReadonlyMap<BlobId, FileSum>

/** So many files are copied at the same time: while one waits for the disk, another is hashed. */
const atOnce = 4

/** What every file of `list` is worked through with, several at once; the first failure ends it. */
export async function eachOf<Item>(items: Iterable<Item>, work: (item: Item) => Promise<void>): Promise<void> {
  const queue = items[Symbol.iterator]()
  const hands = Array.from({ length: atOnce }, async () => {
    for (let next = queue.next(); next.done !== true; next = queue.next()) await work(next.value)
  })
  const ended = await Promise.allSettled(hands)
  const failed = ended.find((one) => one.status === "rejected")
  if (failed !== undefined) throw failed.reason
}

/** Copies a sealed file under another name first: what stands under its own is whole. */
export async function copyBlob(from: string, to: string, blob: BlobId): Promise<FileSum> {
  const target = blobPath(to, blob)
  const temporary = `${target}.part`
  await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  await rm(temporary, { force: true })
  try {
    const sum = await copyFile(blobPath(from, blob), temporary)
    await rename(temporary, target)
    return sum
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

type Copying = {
  readonly wanted: ReadonlySet<BlobId>
  readonly from: string
  readonly to: string
  /** Those that an earlier backup has copied. */
  readonly known: FileList
  readonly each: (copied: number, of: number) => void
}

/** The sums of what is there now, and how many went away while they were to be copied. */
type Copied = { readonly list: FileList; readonly fresh: number; readonly gone: number }

/** Copies what is not there yet. */
export async function copyNew({ wanted, from, to, known, each }: Copying): Promise<Copied> {
  const all = new Map<BlobId, FileSum>()
  const fresh: BlobId[] = []
  for (const blob of wanted) {
    const sum = known.get(blob)
    if (sum !== undefined && existsSync(blobPath(to, blob))) all.set(blob, sum)
    else fresh.push(blob)
  }
  let gone = 0
  let copied = 0
  await eachOf(fresh, async (blob) => {
    try {
      all.set(blob, await copyBlob(from, to, blob))
    } catch (error) {
      // Only what was to be copied may have gone: taken out by somebody, while the backup went on.
      if (!hasCode(error, "ENOENT") || existsSync(blobPath(from, blob))) throw error
      gone += 1
    }
    copied += 1
    each(copied, fresh.length)
  })
  await syncSubfolders(to, fresh)
  return { list: all, fresh: fresh.length - gone, gone }
}

/** Renamed files are there for good when their folders are on the disk too. */
export async function syncSubfolders(folder: string, blobs: readonly BlobId[]): Promise<void> {
  const subfolders = new Set(blobs.map((blob) => dirname(blobPath(folder, blob))))
  for (const subfolder of subfolders) if (existsSync(subfolder)) await syncFolder(subfolder)
  if (subfolders.size > 0) await syncFolder(folder)
}

/** Takes files out of a backup folder that no backup names any more. Gives how many. */
export async function removeUnnamed(folder: string, isNamed: (blob: BlobId) => boolean): Promise<number> {
  let removed = 0
  for (const subfolder of await readdir(folder).catch(() => [])) {
    for (const name of await readdir(join(folder, subfolder))) {
      if (isNamed(name as BlobId)) continue
      await rm(join(folder, subfolder, name), { force: true })
      removed += 1
    }
  }
  return removed
}
