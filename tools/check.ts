// `npm run check`: everything that can be said of the code without running it. Each part is one pass or one failure.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { cpus } from "node:os"
import { delimiter, join } from "node:path"
import { text } from "node:stream/consumers"

const root = join(import.meta.dirname, "..")
const bin = join(root, "node_modules", ".bin")
const kept = join(root, "node_modules", ".cache", "checks")

type Check = { readonly name: string; readonly command: string; readonly args: readonly string[] }

/**
 * What is found of types is kept for the next time. One checker for each: with more of them each finds out the same types anew,
 * and two cores are longer busy with it.
 */
const types = (name: string, project: string): Check => ({
  name: `types of the ${name}`,
  command: "tsc",
  args: ["-p", project, "--checkers", "1", "--incremental", "--tsBuildInfoFile", join(kept, `${name}.tsbuildinfo`)],
})

/** What takes longest comes first. */
const checks: readonly Check[] = [
  types("server", "."),
  types("browser", "tsconfig.web.json"),
  {
    name: "unused code",
    command: "knip",
    args: ["--no-progress", "--cache", "--cache-location", join(kept, "knip")],
  },
  { name: "lint", command: "oxlint", args: ["--deny-warnings", "src", "web", "tests", "tools", "bench"] },
  { name: "format", command: "oxfmt", args: ["--check", "src", "web", "tests", "tools", "bench"] },
]

type Count = { passed: number; failed: number }

/** Runs a check and tells of it when it is done. */
async function runCheck({ name, command, args }: Check, count: Count): Promise<void> {
  const begun = performance.now()
  const environment = { ...process.env, PATH: `${bin}${delimiter}${process.env["PATH"] ?? ""}` }
  const running = spawn(join(bin, command), args, { cwd: root, env: environment, stdio: ["ignore", "pipe", "pipe"] })
  const [said, complained, [status]] = await Promise.all([
    text(running.stdout),
    text(running.stderr),
    once(running, "close") as Promise<[number | null]>,
  ])
  const right = status === 0
  count[right ? "passed" : "failed"] += 1
  console.log(`${right ? "✔" : "✖"} ${name} (${((performance.now() - begun) / 1000).toFixed(1)} s)`)
  if (!right) console.log(`${said}${complained}`.trimEnd())
}

/** Runs the checks, as many at once as there are processors; gives how many passed and failed. */
export async function runChecks(): Promise<Count> {
  const count: Count = { passed: 0, failed: 0 }
  const begun = performance.now()
  const left = [...checks]
  const work = async (): Promise<void> => {
    for (let check = left.shift(); check !== undefined; check = left.shift()) await runCheck(check, count)
  }
  await Promise.all(Array.from({ length: Math.max(2, cpus().length) }, work))
  console.log(`All in ${((performance.now() - begun) / 1000).toFixed(1)} s`)
  return count
}

if (process.argv[1] === import.meta.filename) process.exitCode = (await runChecks()).failed === 0 ? 0 : 1
