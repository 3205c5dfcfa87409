// Runs portions of tests in processes, several at once, and tells of each when it is done.
import { basename, join } from "node:path"
import { run } from "node:test"
import { spec } from "node:test/reporters"
import { pathToFileURL } from "node:url"
import { fileOf, type Portion, type Stage, waits } from "./test-files.ts"

const untracked = ["--import", pathToFileURL(join(import.meta.dirname, "untracked.mjs")).href]

export type Count = { passed: number; failed: number }

/** What took its time, in seconds, and what went wrong. */
export class Report {
  readonly #begun = performance.now()
  readonly #stages = new Map<Stage, number>()
  readonly #files = new Map<string, number>()
  readonly #tests: (readonly [string, number])[] = []
  readonly #wrong: string[] = []

  ran(stage: Stage, seconds: number): void {
    this.#stages.set(stage, (this.#stages.get(stage) ?? 0) + seconds)
  }

  tested(file: string, test: string, seconds: number): void {
    this.#files.set(file, (this.#files.get(file) ?? 0) + seconds)
    this.#tests.push([test, seconds])
  }

  failed(file: string, test: string): void {
    this.#wrong.push(`✖ ${file}: ${test}`)
  }

  /** Lines that say where the time went: stages as all their processes together, as many of which run at once as `atOnce` says. */
  told(atOnce: number): string {
    const seconds = (performance.now() - this.#begun) / 1000
    const lines = (took: Iterable<readonly [string, number]>): readonly string[] =>
      [...took]
        .toSorted(([, one], [, other]) => other - one)
        .slice(0, 20)
        .map(([what, seconds]) => `${seconds.toFixed(1).padStart(7)} s  ${what}`)
    return [
      `\nWhere the time goes: ${seconds.toFixed(0)} s, with ${atOnce} processes at once`,
      ...lines(this.#stages),
      "\nThe slowest files",
      ...lines(this.#files),
      "\nThe slowest tests",
      ...lines(this.#tests),
      ...(this.#wrong.length === 0 ? [] : ["\nWhat went wrong", ...this.#wrong]),
    ].join("\n")
  }
}

/** Runs all portions in their order, `atOnce` at a time; what mostly waits is one more. */
export async function runAll(portions: readonly Portion[], atOnce: number, report: Report): Promise<Count> {
  const total: Count = { passed: 0, failed: 0 }
  const workThrough = async (left: Portion[]): Promise<void> => {
    for (let portion = left.shift(); portion !== undefined; portion = left.shift()) {
      const { passed, failed } = await runPortion(portion, report)
      total.passed += passed
      total.failed += failed
    }
  }
  const working = portions.filter((portion) => !waits(portion))
  await Promise.all([
    workThrough(portions.filter(waits)),
    ...Array.from({ length: atOnce }, () => workThrough(working)),
  ])
  return total
}

function runPortion(portion: Portion, report: Report): Promise<Count> {
  return new Promise((resolve) => {
    const count: Count = { passed: 0, failed: 0 }
    const begun = performance.now()
    // A test that fails leaves a server open; without force its file would never end.
    const stream = run({ files: [portion.entry], timeout: 15 * 60_000, forceExit: true, execArgv: untracked })
    const names: string[] = []
    stream.on("test:pass", ({ name, nesting, details, skip }) => {
      names.push(`${"  ".repeat(nesting)}${skip === undefined ? "✔" : "﹣"} ${name} (${seconds(details)} s)`)
      if (details.type === "suite" || skip !== undefined) return
      count.passed += 1
      if (nesting === 0) report.tested(fileOf(portion, name), name, details.duration_ms / 1000)
    })
    stream.on("test:fail", ({ name, details }) => {
      if (details.type === "suite") return
      count.failed += 1
      report.failed(fileOf(portion, name), name)
    })
    const said: Buffer[] = []
    stream
      .compose(new spec())
      .on("data", (words: Buffer) => said.push(words))
      .on("end", () => {
        const took = (performance.now() - begun) / 1000
        report.ran(portion.stage, took)
        console.log(
          `\n${basename(portion.entry)}: ${count.passed} passed, ${count.failed} failed (${took.toFixed(1)} s)`,
        )
        // What passed is told by its name; of what did not, all that was said.
        console.log(count.failed === 0 ? names.join("\n") : Buffer.concat(said).toString())
        resolve(count)
      })
  })
}

const seconds = ({ duration_ms }: { readonly duration_ms: number }): string => (duration_ms / 1000).toFixed(2)
