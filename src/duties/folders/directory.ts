import {
  type BigIntStats,
  closeSync,
  constants,
  type Dir,
  existsSync,
  fstatSync,
  lstatSync,
  opendirSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmdirSync,
  unlinkSync,
} from "node:fs"
import { sep } from "node:path"

/** Why a directory is not gone into, or nothing more is done in it. */
export class Unsafe extends Error {
  override readonly name = "Unsafe"
  readonly why: "link" | "mount" | "moved"

  constructor(why: Unsafe["why"]) {
    super(why)
    this.why = why
  }
}

/** Whether an open directory can be named by its number, so that no path is walked twice. */
const hasHandles = process.platform === "linux" && existsSync("/proc/self/fd")

const flags = constants.O_RDONLY | (constants.O_DIRECTORY ?? 0) | (constants.O_NOFOLLOW ?? 0)

type DirectoryState = { readonly dev: bigint; readonly ino: bigint; readonly mount: string | undefined }

/**
 * A directory below a root that nothing leads out of. On Linux it is held open and everything in it is reached through the open
 * directory itself, never again by its path: whoever puts a link in the place of a directory on the way leads nobody astray.
 * Elsewhere the path and the directory's own number are looked at again before each step.
 */
export class Directory {
  readonly #path: Buffer
  readonly #handle: number | undefined
  readonly #standing: DirectoryState

  private constructor(path: Buffer, handle: number | undefined, standing: DirectoryState) {
    this.#path = path
    this.#handle = handle
    this.#standing = standing
  }

  /** Opens a root: a directory whose path has no link in it. */
  static root(path: string, byHandle = hasHandles): Directory {
    return Directory.#open(Buffer.from(path), byHandle ? path : undefined, path)
  }

  /** Opens a directory in this one; not a link to one, and not one where another file system is mounted. */
  enter(name: Buffer): Directory {
    this.#requireHere()
    const seen = lstatSync(this.#at(name), { bigint: true })
    if (seen.isSymbolicLink()) throw new Unsafe("link")
    const path = join(this.#path, name)
    const child = Directory.#open(path, this.#handle === undefined ? undefined : this.#at(name), path)
    const { dev, ino, mount } = child.#standing
    if (dev !== this.#standing.dev || mount !== this.#standing.mount) {
      child.close()
      throw new Unsafe("mount")
    }
    if (dev !== seen.dev || ino !== seen.ino) {
      child.close()
      throw new Unsafe("moved")
    }
    return child
  }

  static #open(path: Buffer, through: Buffer | string | undefined, shown: Buffer | string): Directory {
    if (through === undefined) {
      const { dev, ino } = lstatSync(shown, { bigint: true })
      const directory = new Directory(path, undefined, { dev, ino, mount: undefined })
      directory.#requireHere()
      return directory
    }
    const handle = openDirectory(through)
    const { dev, ino } = fstatSync(handle, { bigint: true })
    const directory = new Directory(path, handle, { dev, ino, mount: mountOf(handle) })
    try {
      directory.#requireHere()
    } catch (fault) {
      directory.close()
      throw fault
    }
    return directory
  }

  /** The names in it as the disk has them, which need not be text; a few at a time. */
  *names(): Generator<Buffer, void> {
    this.#requireHere()
    // Node knows this encoding for names, its types do not.
    const options = { encoding: "buffer" as BufferEncoding, bufferSize: 256 }
    const listing: Dir = opendirSync(this.#handle === undefined ? this.#path : this.#at(Buffer.from(".")), options)
    try {
      for (let entry = listing.readSync(); entry !== null; entry = listing.readSync())
        yield entry.name as unknown as Buffer
    } finally {
      listing.closeSync()
    }
  }

  /** What is known of a thing in it; of a link, of the link itself. */
  facts(name: Buffer): BigIntStats {
    return lstatSync(this.#at(name), { bigint: true })
  }

  /** Deletes a file, if it still is the one that was seen. A link that came in its place is left, and so is what it leads to. */
  remove(name: Buffer, seen: BigIntStats): "gone" | "changed" {
    this.#requireHere()
    const path = this.#at(name)
    if (!isSame(lstatSync(path, { bigint: true }), seen)) return "changed"
    unlinkSync(path)
    return "gone"
  }

  /** Removes a directory in it that is empty; one that is not, is not. */
  removeEmpty(name: Buffer): void {
    this.#requireHere()
    rmdirSync(this.#at(name))
  }

  close(): void {
    if (this.#handle !== undefined) closeSync(this.#handle)
  }

  #at(name: Buffer): Buffer {
    return this.#handle === undefined
      ? join(this.#path, name)
      : join(Buffer.from(`/proc/self/fd/${this.#handle}`), name)
  }

  /** It must still be where it was: a directory that somebody moved out of the root is no longer ours to clean. */
  #requireHere(): void {
    if (this.#handle !== undefined) {
      const here = readlinkSync(`/proc/self/fd/${this.#handle}`, { encoding: "buffer" })
      if (!here.equals(this.#path)) throw new Unsafe("moved")
      return
    }
    const here = realpathSync.native(this.#path, { encoding: "buffer" })
    const { dev, ino } = lstatSync(this.#path, { bigint: true })
    if (!here.equals(this.#path) || dev !== this.#standing.dev || ino !== this.#standing.ino) throw new Unsafe("moved")
  }
}

function openDirectory(path: Buffer | string): number {
  try {
    return openSync(path, flags)
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && (fault.code === "ELOOP" || fault.code === "ENOTDIR"))
      throw new Unsafe("link")
    throw fault
  }
}

/** By which mount a directory was reached: a folder of the same disk that is mounted inside the root has another one. */
function mountOf(handle: number): string | undefined {
  try {
    return /^mnt_id:\s*(\d+)$/m.exec(readFileSync(`/proc/self/fdinfo/${handle}`, "latin1"))?.[1]
  } catch {
    return undefined
  }
}

const join = (path: Buffer, name: Buffer): Buffer =>
  Buffer.concat(path.at(-1) === sep.charCodeAt(0) ? [path, name] : [path, Buffer.from(sep), name])

const isSame = (one: BigIntStats, other: BigIntStats): boolean =>
  one.isFile() &&
  one.dev === other.dev &&
  one.ino === other.ino &&
  one.size === other.size &&
  one.mtimeNs === other.mtimeNs &&
  one.nlink === other.nlink
