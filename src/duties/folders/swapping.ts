import { existsSync, mkdirSync, renameSync, symlinkSync, unlinkSync, utimesSync, writeFileSync } from "node:fs"
import { join } from "node:path"

// A program of its own, for the test of races: it puts a link in the place of a folder and takes it away again, as fast as it can.
// `node swapping.ts FOLDER OUTSIDE`

const [folder = "", outside = ""] = process.argv.slice(2)
const aside = `${folder}.aside`
const longAgo = new Date("2020-01-01")

mkdirSync(folder, { recursive: true })
process.stdout.write("swapping\n")
for (;;) {
  if (existsSync(folder)) renameSync(folder, aside)
  symlinkSync(outside, folder)
  unlinkSync(folder)
  for (let number = 0; number < 20; number += 1) refill(join(aside, `file${number}`))
  renameSync(aside, folder)
}

/** What was deleted comes back; it may go again at any moment, also in the middle of this. */
function refill(file: string): void {
  if (existsSync(file)) return
  try {
    writeFileSync(file, "old")
    utimesSync(file, longAgo, longAgo)
  } catch (fault) {
    if (!(fault instanceof Error && "code" in fault && fault.code === "ENOENT")) throw fault
  }
}
