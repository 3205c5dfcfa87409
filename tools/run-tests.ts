// Runs the checks and all tests, and ends with `N passed, N failed`.
import {
  chmodSync,
  existsSync,
  globSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { cpus, freemem, tmpdir } from "node:os"
import { join } from "node:path"
import { run } from "node:test"
import { spec } from "node:test/reporters"
import { pathToFileURL } from "node:url"
import { startPostgres } from "#tests/people/postgres.ts"
import { makeTemplates } from "#tests/people/ready.ts"
import { readyBrowser } from "./browser.ts"
import { runChecks } from "./check.ts"

const root = join(import.meta.dirname, "..")

const untracked = ["--import", pathToFileURL(join(import.meta.dirname, "untracked.mjs")).href]

type Count = { passed: number; failed: number }

/** Something that took its time, in seconds. */
type Took = { readonly what: string; readonly seconds: number }

const took: Took[] = []
const secondsSince = (begun: number): number => (performance.now() - begun) / 1000

type Stage = {
  readonly name: string
  readonly files: readonly string[]
  readonly atOnce: number
  /** Many files in one process. */
  readonly together: boolean
}

// One more than there are processors: who waits for a database, for a process or for time leaves its own to another.
const atOnce = cpus().length + 1

/** One after the other; stages in one list run at the same time. */
const rounds: readonly (readonly Stage[])[] = [
  [
    {
      name: "rooms",
      files: ["src/**/*.test.ts", "tools/**/*.test.ts", "tests/{docs,vectors}/*.test.ts", "web/**/*.test.ts"],
      atOnce,
      together: true,
    },
  ],
  // A browser does one thing at a time, and most of what is hostile waits.
  [
    { name: "hostile", files: ["tests/hostile/*.test.ts"], atOnce: cpus().length, together: false },
    { name: "journeys", files: ["tests/journeys/*.test.ts"], atOnce: 1, together: false },
  ],
]

/**
 * Files that import many: a process spends two seconds on loading the program, so many small files share one. Few enough to save
 * that, and enough of them that the last one running is not waited for long.
 */
function bundled(files: readonly string[], count: number): string[] {
  const folder = mkdtempSync(join(tmpdir(), "hoeder-bundles-"))
  return Array.from({ length: Math.min(count, files.length) }, (_, index) => {
    const some = files.filter((_file, nth) => nth % count === index)
    const bundle = join(folder, `${index}.test.mjs`)
    writeFileSync(bundle, some.map((file) => `import ${JSON.stringify(pathToFileURL(file).href)}\n`).join(""))
    return bundle
  })
}

/** Runs a stage and tells of it; what it says while another is telling is kept until that is done. */
function runStage({ name, files: patterns, atOnce, together }: Stage, others: Promise<unknown>): Promise<Count> {
  const found = globSync([...patterns], { cwd: root }).map((file) => join(root, file))
  const files = together ? bundled(found.toSorted(), 5 * atOnce) : slowestFirst(found)
  return new Promise((resolve) => {
    const count: Count = { passed: 0, failed: 0 }
    const begun = performance.now()
    // A test that fails leaves a server open; without force its file would never end.
    const stream = run({ files, concurrency: atOnce, timeout: 15 * 60_000, forceExit: true, execArgv: untracked })
    stream.on("test:pass", ({ name: what, details, skip }) => {
      if (details.type === "suite" || skip !== undefined) return
      count.passed += 1
      took.push({ what, seconds: details.duration_ms / 1000 })
    })
    stream.on("test:fail", ({ details }) => {
      if (details.type !== "suite") count.failed += 1
    })
    const said = stream.compose(new spec())
    const kept: Buffer[] = []
    const keep = (words: Buffer): void => void kept.push(words)
    said.on("data", keep)
    void others.then(() => {
      said.off("data", keep)
      console.log(`\n${name}`)
      for (const words of kept) process.stdout.write(words)
      said.on("data", (words: Buffer) => process.stdout.write(words))
    })
    said.on("end", () => {
      took.push({ what: `all of ${name}`, seconds: secondsSince(begun) })
      void others.then(() => resolve(count))
    })
  })
}

/** Minutes each: these wait for a process that dies, ask all there is, or ask it again and again. */
const slow = ["crash", "damaged", "timing", "searched"]
const isSlow = (file: string): boolean => slow.some((name) => file.endsWith(`/${name}.test.ts`))

/** What takes longest comes first, since begun last it would be waited for alone; among others the largest takes longest, more or less. */
const slowestFirst = (files: readonly string[]): string[] =>
  files.toSorted(
    (one, other) => Number(isSlow(other)) - Number(isSlow(one)) || statSync(other).size - statSync(one).size,
  )

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

/** A folder in memory where there is room for it: thousands of small databases are made and thrown away. */
function temporaryFolder(): string | undefined {
  if (!existsSync(inMemory)) return undefined
  clearAway()
  const { bavail, bsize } = statfsSync(inMemory)
  const room = Math.min(bavail * bsize, freemem())
  return room > 10 * 1024 ** 3 ? mkdtempSync(join(inMemory, `hoeder-tests-${process.pid}-`)) : undefined
}

const wanted = process.argv.slice(2)
const total: Count = { passed: 0, failed: 0 }
const add = ({ passed, failed }: Count): void => {
  total.passed += passed
  total.failed += failed
}

if (wanted.length === 0 || wanted.includes("check")) add(await runChecks())
const browser = readyBrowser()
if (browser === undefined) total.failed += 1
else process.env["HOEDER_TEST_BROWSER"] = browser
const folder = temporaryFolder()
if (folder !== undefined) process.env["TMPDIR"] = folder
// As root PostgreSQL runs as a user of its own, who must be able to pass.
if (folder !== undefined) chmodSync(folder, 0o711)
const postgres = process.env["HOEDER_TEST_PG"] === undefined ? await startPostgres() : undefined
if (postgres !== undefined) {
  process.env["HOEDER_TEST_PG"] = postgres.url
  process.env["HOEDER_TEST_PG_FOLDER"] = postgres.folder
}
await makeTemplates()
try {
  for (const round of rounds) {
    let others: Promise<unknown> = Promise.resolve()
    const running: Promise<Count>[] = []
    for (const stage of round) {
      if (wanted.length > 0 && !wanted.includes(stage.name)) continue
      const counted = runStage(stage, others)
      running.push(counted)
      others = counted
    }
    for (const count of await Promise.all(running)) add(count)
  }
} finally {
  await postgres?.stop()
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
}
if (wanted.length === 0) {
  console.log("\nWhere the time goes")
  for (const { what, seconds } of took.toSorted((one, other) => other.seconds - one.seconds).slice(0, 25))
    console.log(`${seconds.toFixed(1).padStart(7)} s  ${what}`)
}
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
