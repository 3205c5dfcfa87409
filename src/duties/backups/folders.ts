import { randomBytes } from "node:crypto"
import { mkdir, readdir, rename, rm } from "node:fs/promises"
import { join } from "node:path"
import { syncFolder } from "#ground/blobs/disk.ts"

/** The name of a backup: its moment, in signs that every file system takes. */
const stampForm = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z$/

export const stampOf = (moment: Temporal.Instant): string =>
  moment.toString({ fractionalSecondDigits: 3 }).replaceAll(":", "-")

/** The moment that a backup is named after. */
export const momentOf = (stamp: string): string => stamp.replace(/T(\d\d)-(\d\d)-(\d\d)/, "T$1:$2:$3")

/** The backups in a folder, the oldest first. */
export const listStamps = async (folder: string): Promise<readonly string[]> =>
  (await namesIn(folder)).filter((name) => stampForm.test(name)).toSorted()

export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return []
    throw error
  }
}

/** Something that is being made in a folder: whole under its own name, or not there. */
export interface Making {
  readonly folder: string
  /** Brings it to the disk and gives it its name. */
  finish(name: string): Promise<void>
  drop(): Promise<void>
}

const beginOf = (process: number): string => `.making-${process}-`

/** Begins to make something; what others left who are gone goes first. */
export async function beginMaking(parent: string): Promise<Making> {
  await mkdir(parent, { recursive: true, mode: 0o700 })
  for (const name of await readdir(parent)) {
    const [, made] = /^\.making-(\d+)-/.exec(name) ?? []
    if (made !== undefined && !isRunning(Number(made))) await rm(join(parent, name), { recursive: true, force: true })
  }
  const folder = join(parent, `${beginOf(process.pid)}${randomBytes(6).toString("hex")}`)
  await mkdir(folder, { mode: 0o700 })
  return {
    folder,
    finish: async (name) => {
      await syncFolder(folder)
      await rename(folder, join(parent, name))
      await syncFolder(parent)
    },
    drop: () => rm(folder, { recursive: true, force: true }),
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch (error) {
    // Somebody else's process is running too.
    return error instanceof Error && "code" in error && error.code === "EPERM"
  }
}
