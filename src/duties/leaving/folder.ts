import { createHash } from "node:crypto"
import { mkdir, open, readdir, rename } from "node:fs/promises"
import { dirname, join } from "node:path"
import { refuse } from "#ground/kernel/refusal.ts"

/** A folder that is being filled, and what it holds so far. */
export interface FolderFilling {
  /** Writes a file, durable when it resolves; `path` with `/` between folders. */
  write(path: string, bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void>
  /** The SHA-256 of every file, in the form that `sha256sum --check` reads. */
  sums(): string
}

/** A new folder that only its maker may read; refuses `leaving.not-empty` where something is in it already. */
export async function newFolder(folder: string): Promise<FolderFilling> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 0) throw refuse("leaving.not-empty")
  const sums = new Map<string, string>()
  return {
    write: async (path, bytes) => {
      const whole = join(folder, ...path.split("/"))
      await mkdir(dirname(whole), { recursive: true, mode: 0o700 })
      sums.set(path, await writeWhole(whole, bytes))
    },
    sums: () => [...sums].map(([path, sum]) => `${sum}  ${path}\n`).join(""),
  }
}

/** Writes under another name first: what stands under its own name is whole. Gives the SHA-256. */
async function writeWhole(path: string, bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<string> {
  const hash = createHash("sha256")
  const file = await open(`${path}.part`, "wx", 0o600)
  try {
    for await (const part of bytes) {
      hash.update(part)
      await file.writeFile(part)
    }
    await file.sync()
  } catch (error) {
    throw isDiskFull(error) ? refuse("general.disk-full") : error
  } finally {
    await file.close()
  }
  await rename(`${path}.part`, path)
  return hash.digest("hex")
}

const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT")
