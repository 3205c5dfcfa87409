// Runs the checks and all tests, and ends with `N passed, N failed`.
import { chmodSync, rmSync } from "node:fs"
import { cpus } from "node:os"
import { demoGiven, makeDemo } from "#tests/journeys/demo-program.ts"
import { startPostgres } from "#tests/people/postgres.ts"
import { makeTemplates } from "#tests/people/ready.ts"
import { readyBrowser } from "./browser.ts"
import { runChecks } from "./check.ts"
import { memoryFolder } from "./memory-folder.ts"
import { portionsOf, stages } from "./test-files.ts"
import { type Count, Report, runAll } from "./test-pool.ts"

// One more than there are processors: who waits for a database, for a process or for time leaves its own to another.
const atOnce = cpus().length + 1

const told = process.argv.slice(2)
const isWanted = (what: string): boolean => told.length === 0 || told.includes(what)
const wanted = stages.filter(isWanted)

const report = new Report()
const total: Count = { passed: 0, failed: 0 }
const add = ({ passed, failed }: Count): void => {
  total.passed += passed
  total.failed += failed
}

const browser = readyBrowser()
if (browser === undefined) total.failed += 1
else process.env["HOEDER_TEST_BROWSER"] = browser
const folder = memoryFolder()
if (folder !== undefined) process.env["TMPDIR"] = folder
// As root PostgreSQL runs as a user of its own, who must be able to pass.
if (folder !== undefined) chmodSync(folder, 0o711)
const postgres = process.env["HOEDER_TEST_PG"] === undefined ? await startPostgres() : undefined
if (postgres !== undefined) {
  process.env["HOEDER_TEST_PG"] = postgres.url
  process.env["HOEDER_TEST_PG_FOLDER"] = postgres.folder
}
try {
  // What many tests copy is made while the code is looked at.
  const [checked, demo] = await Promise.all([
    isWanted("check") ? runChecks() : undefined,
    wanted.includes("journeys") ? makeDemo() : undefined,
    makeTemplates(),
  ])
  if (checked !== undefined) add(checked)
  if (demo !== undefined) process.env[demoGiven] = demo
  add(await runAll(portionsOf(wanted, atOnce), atOnce, report))
} finally {
  await postgres?.stop()
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
}
console.log(report.told(atOnce))
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
