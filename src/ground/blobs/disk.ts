import { createHash } from "node:crypto"
import { mkdir, open, readdir, rename, rm, stat, unlink } from "node:fs/promises"
import { dirname, join } from "node:path"
import { crc32 } from "node:zlib"
import { openStream, sealStream } from "#ground/crypto/stream.ts"
import { SealError } from "#ground/crypto/seal.ts"
import type { BlobId } from "#ground/kernel/ids.ts"
import { collecting } from "./collect.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { BlobFacts, Blobs } from "#ground/kernel/scope.ts"

/** Where the sealed file of a blob lies in its folder. */
export const blobPath = (folder: string, blob: BlobId): string => join(folder, blob.slice(-2), blob)

/** The files of one practice in a folder. */
export interface BlobFolder extends Blobs {
  readonly folder: string
  /** Removes files that no row names and that are older than `before`; also left-over temporary ones. Gives how many. */
  sweep(isInUse: (blob: BlobId) => boolean, before: Temporal.Instant): Promise<number>
}

/** Opens (or makes) a folder of sealed files. */
export function openBlobFolder(folder: string): BlobFolder {
  const path = (blob: BlobId): string => blobPath(folder, blob)
  return {
    folder,
    write: (blob, key, bytes) => write(path(blob), blob, key, bytes),
    read: (blob, key) => read(path(blob), blob, key),
    remove: (blob) => remove(path(blob)),
    sweep: (isInUse, before) => sweep(folder, isInUse, before),
  }
}

async function write(
  path: string,
  blob: BlobId,
  key: Uint8Array,
  bytes: AsyncIterable<Uint8Array>,
): Promise<BlobFacts> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const temporary = `${path}.part`
  const sum = sums()
  try {
    const file = await open(temporary, "wx", 0o600)
    try {
      for await (const sealed of sealStream(Buffer.from(key), blob, sum.over(collecting(bytes))))
        await file.writeFile(sealed)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(temporary, { force: true })
    throw isDiskFull(error) ? refuse("general.disk-full") : error
  }
  return { blob, ...sum.facts() }
}

/** Size, SHA-256 and CRC-32 (which ZIP asks for) of what goes by. */
function sums(): {
  over(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>
  facts(): Omit<BlobFacts, "blob">
} {
  const sha256 = createHash("sha256")
  let size = 0
  let checksum = 0
  return {
    over: async function* (bytes) {
      for await (const piece of bytes) {
        size += piece.length
        sha256.update(piece)
        checksum = crc32(piece, checksum)
        yield piece
      }
    },
    facts: () => ({ size, sha256: sha256.digest("hex"), crc32: checksum }),
  }
}

async function* read(path: string, blob: BlobId, key: Uint8Array): AsyncGenerator<Uint8Array> {
  const file = await open(path, "r").catch((error: unknown) => {
    // A row names the file, so its absence is damage like any other.
    throw hasCode(error, "ENOENT") ? new SealError("broken-seal") : error
  })
  try {
    const readAt = async (into: Buffer, position: number): Promise<number> => {
      let filled = 0
      while (filled < into.length) {
        const { bytesRead } = await file.read(into, filled, into.length - filled, position + filled)
        if (bytesRead === 0) break
        filled += bytesRead
      }
      return filled
    }
    yield* collecting(openStream(Buffer.from(key), blob, readAt))
  } finally {
    await file.close()
  }
}

/** Of a file that is not there (any more) nothing is left to remove. */
async function remove(path: string): Promise<void> {
  try {
    await unlink(path)
  } catch (error) {
    if (!hasCode(error, "ENOENT")) throw error
  }
}

async function sweep(folder: string, isInUse: (blob: BlobId) => boolean, before: Temporal.Instant): Promise<number> {
  let removed = 0
  for (const subfolder of await readdir(folder).catch(() => [])) {
    for (const name of await readdir(join(folder, subfolder))) {
      const path = join(folder, subfolder, name)
      if (!name.endsWith(".part") && isInUse(name as BlobId)) continue
      if ((await stat(path)).mtimeMs >= before.epochMilliseconds) continue
      await rm(path, { force: true })
      removed += 1
    }
  }
  return removed
}

/** A renamed file is only there for good when its folder is synced too. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return
  const handle = await open(folder, "r")
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code
export const isDiskFull = (error: unknown): boolean => hasCode(error, "ENOSPC") || hasCode(error, "EDQUOT")
