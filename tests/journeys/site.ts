// Where the stories play.
import assert from "node:assert/strict"
import { execFile } from "node:child_process"
import { once } from "node:events"
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { demoData, plainEnvironment, program, root, startDemo } from "./demo-program.ts"

export interface Site {
  readonly address: string
  /** The folder outside, of which the practice may have files deleted. */
  readonly scans: string
  /** The clock of the program goes forward; everything else of it is as it is for everybody. */
  passes(minutes: number): Promise<void>
  /** What time it is for the program, in milliseconds since 1970. */
  now(): number
  /** Runs one of the operator's commands on the same data; gives what it printed. */
  command(words: readonly string[], environment?: Readonly<Record<string, string>>): Promise<string>
  /** Ends the program as Ctrl-C does, looks whether the access log is whole, and removes the data. */
  close(): Promise<void>
}

/** Starts the demo on a free port, told more if need be; it is ready when it says so. */
export async function openSite(told: Readonly<Record<string, string>> = {}): Promise<Site> {
  assert.ok(existsSync(join(root, "dist", "staff", "index.html")), "the staff site is not built: npm run build")
  const data = demoData()
  const scans = aFolderOfScans()
  const demo = await startDemo(data, { HOEDER_FOLDERS: `linde:scans=${scans}`, ...told })
  const command: Site["command"] = async (words, environment = {}) => {
    const env = {
      ...plainEnvironment(),
      HOEDER_DATA: data,
      HOEDER_MASTER_KEY: readFileSync(join(data, "demo-master-key"), "utf8").trim(),
      HOEDER_SMTP: "smtp://127.0.0.1:25",
      HOEDER_MAIL_FROM: "hoeder@linde.example",
      ...environment,
    }
    return (await promisify(execFile)(process.execPath, [program, ...words], { cwd: root, env })).stdout
  }
  let ahead = 0
  return {
    address: demo.address,
    scans,
    command,
    now: () => Date.now() + ahead * 60_000,
    passes: async (minutes) => {
      ahead += minutes
      demo.process.send(minutes)
      await once(demo.process, "message")
    },
    close: async () => {
      const code = await demo.end()
      const faults = demo.said.filter((line) => /"event":"(request|job)-failed"|Warning|Error/.test(line))
      assert.deepEqual({ code, faults }, { code: 0, faults: [] })
      await command(["audit", "verify", "linde"])
      rmSync(data, { recursive: true })
      rmSync(scans, { recursive: true })
    },
  }
}

/** A folder outside Hoeder with what a scanner leaves behind: old, new, and a link that is not to be followed. */
function aFolderOfScans(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "hoeder-scans-")))
  const old = new Date("2020-03-01T12:00:00Z")
  for (const name of [
    "scan 0001.pdf",
    "scan 0002.pdf",
    "verslag van een heel lang gesprek over de knie van vorig jaar.pdf",
  ]) {
    writeFileSync(join(folder, name), "%PDF-1.7 oud")
    utimesSync(join(folder, name), old, old)
  }
  writeFileSync(join(folder, "scan 0003.pdf"), "%PDF-1.7 nieuw")
  symlinkSync(tmpdir(), join(folder, "elders.pdf"))
  return folder
}
