// Runs the checks and all tests, and ends with `N passed, N failed`.
import { chmodSync, existsSync, globSync, mkdtempSync, rmSync, statfsSync } from "node:fs"
import { cpus } from "node:os"
import { join } from "node:path"
import { run } from "node:test"
import { spec } from "node:test/reporters"
import { startPostgres } from "#tests/people/postgres.ts"
import { makeTemplate } from "#tests/people/ready.ts"
import { readyBrowser } from "./browser.ts"
import { runChecks } from "./check.ts"

const root = join(import.meta.dirname, "..")

type Count = { passed: number; failed: number }

const stages = [
  {
    name: "rooms",
    files: ["src/**/*.test.ts", "tools/**/*.test.ts", "tests/{docs,vectors}/*.test.ts", "web/**/*.test.ts"],
    atOnce: cpus().length,
  },
  { name: "hostile", files: ["tests/hostile/*.test.ts"], atOnce: cpus().length },
  { name: "journeys", files: ["tests/journeys/*.test.ts"], atOnce: 1 },
] as const

function runStage(patterns: readonly string[], atOnce: number): Promise<Count> {
  const files = globSync([...patterns], { cwd: root })
    .map((file) => join(root, file))
    .toSorted()
  return new Promise((resolve) => {
    const count: Count = { passed: 0, failed: 0 }
    // A test that fails leaves a server open; without force its file would never end.
    const stream = run({ files, concurrency: atOnce, timeout: 15 * 60_000, forceExit: true })
    stream.on("test:pass", ({ details, skip }) => {
      if (details.type !== "suite" && skip === undefined) count.passed += 1
    })
    stream.on("test:fail", ({ details }) => {
      if (details.type !== "suite") count.failed += 1
    })
    stream.on("end", () => resolve(count))
    stream.compose(new spec()).pipe(process.stdout, { end: false })
  })
}

/** A folder in memory where there is room for it: thousands of small databases are made and thrown away. */
function temporaryFolder(): string | undefined {
  if (!existsSync("/dev/shm")) return undefined
  const { bavail, bsize } = statfsSync("/dev/shm")
  return bavail * bsize > 6 * 1024 ** 3 ? mkdtempSync("/dev/shm/hoeder-tests-") : undefined
}

const wanted = process.argv.slice(2)
const total: Count = { passed: 0, failed: 0 }
const add = ({ passed, failed }: Count): void => {
  total.passed += passed
  total.failed += failed
}

if (wanted.length === 0 || wanted.includes("check")) add(runChecks())
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
await makeTemplate()
try {
  for (const { name, files, atOnce } of stages) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    console.log(`\n${name}`)
    add(await runStage(files, atOnce))
  }
} finally {
  await postgres?.stop()
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
}
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
