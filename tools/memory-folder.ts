// A folder in memory for what tests write: thousands of small databases are made and thrown away.
import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from "node:fs"
import { freemem } from "node:os"
import { join } from "node:path"

const inMemory = "/dev/shm"
const ofTests = /^hoeder-tests-(\d+)-/

/** Whether a process with this number is running. */
function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}

/** What a run that was killed left in memory would be missed by the whole machine: the next run takes it away. */
function clearAway(): void {
  for (const name of readdirSync(inMemory)) {
    const owner = ofTests.exec(name)?.[1]
    if (owner !== undefined && !isRunning(Number(owner))) rmSync(join(inMemory, name), { recursive: true, force: true })
  }
}

/** A new folder, where there is room for it. */
export function memoryFolder(): string | undefined {
  if (!existsSync(inMemory)) return undefined
  clearAway()
  const { bavail, bsize } = statfsSync(inMemory)
  const room = Math.min(bavail * bsize, freemem())
  return room > 10 * 1024 ** 3 ? mkdtempSync(join(inMemory, `hoeder-tests-${process.pid}-`)) : undefined
}
