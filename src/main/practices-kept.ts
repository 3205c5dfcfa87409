import { readFileSync } from "node:fs"
import { totalmem } from "node:os"

/** What a practice takes that is open and at rest, rounded up: bytes of memory and open files (bench `many`). */
const each = { memory: 2.5 * 1024 * 1024, files: 12 }

/** Open files that are not a practice's: visitors, the control store, the program itself. */
const otherFiles = 400

/** What a machine has room for: bytes of memory, and files that one program may have open. */
export type MachineRoom = { readonly memory: number; readonly files: number }

/** So many practices are kept open at once: a quarter of the memory is theirs, and half of the files. */
export function practicesKept({ memory, files }: MachineRoom): number {
  const byMemory = memory / 4 / each.memory
  const byFiles = (files - otherFiles) / 2 / each.files
  return Math.max(10, Math.floor(Math.min(byMemory, byFiles)))
}

/** What this machine, or the container in which the program runs, has room for. */
export const machineRoom = (): MachineRoom => ({
  memory: Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY),
  files: filesAtMost(),
})

/** Linux tells it; elsewhere what every system gives. */
function filesAtMost(): number {
  try {
    const [, told = ""] = /^Max open files\s+(\d+)/m.exec(readFileSync("/proc/self/limits", "utf8")) ?? []
    return Number(told) || 4096
  } catch {
    return 4096
  }
}
