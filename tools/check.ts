// `npm run check`: everything that can be said of the code without running it. Each part is one pass or one failure.
import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { delimiter } from "node:path"

const root = join(import.meta.dirname, "..")
const bin = join(root, "node_modules", ".bin")

type Check = { readonly name: string; readonly command: string; readonly args: readonly string[] }

const checks: readonly Check[] = [
  { name: "types of the server", command: "tsc", args: ["-p", "."] },
  { name: "types of the browser", command: "tsc", args: ["-p", "tsconfig.web.json"] },
  { name: "lint", command: "oxlint", args: ["--deny-warnings", "src", "web", "tests", "tools", "bench"] },
  { name: "format", command: "oxfmt", args: ["--check", "src", "web", "tests", "tools", "bench"] },
  { name: "unused code", command: "knip", args: ["--no-progress"] },
]

/** Runs the checks one by one; gives how many passed and failed. */
export function runChecks(): { passed: number; failed: number } {
  const count = { passed: 0, failed: 0 }
  for (const { name, command, args } of checks) {
    const begun = performance.now()
    const { status, stdout, stderr } = spawnSync(join(bin, command), args, {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, PATH: `${bin}${delimiter}${process.env["PATH"] ?? ""}` },
    })
    const right = status === 0
    count[right ? "passed" : "failed"] += 1
    console.log(`${right ? "✔" : "✖"} ${name} (${((performance.now() - begun) / 1000).toFixed(1)} s)`)
    if (!right) console.log(`${stdout}${stderr}`.trimEnd())
  }
  return count
}

if (process.argv[1] === import.meta.filename) process.exitCode = runChecks().failed === 0 ? 0 : 1
