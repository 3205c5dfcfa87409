// Which files are tested, in what portions, and which come first.
import { globSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, relative } from "node:path"
import { pathToFileURL } from "node:url"

const root = join(import.meta.dirname, "..")

export const stages = ["journeys", "hostile", "rooms"] as const
export type Stage = (typeof stages)[number]

const patterns: Readonly<Record<Stage, readonly string[]>> = {
  journeys: ["tests/journeys/*.test.ts"],
  hostile: ["tests/hostile/*.test.ts"],
  rooms: ["src/**/*.test.ts", "tools/**/*.test.ts", "tests/{docs,vectors}/*.test.ts", "web/**/*.test.ts"],
}

/** What one process runs: a file, or many small ones. */
export type Portion = {
  readonly stage: Stage
  /** What is run. */
  readonly entry: string
  /** The files that are tested with it. */
  readonly files: readonly string[]
}

/** Minutes each, the longest first: these go through all there is in a browser, wait for a process that dies, or ask again and again. */
const slow = [
  "pages",
  "journeys",
  "crash",
  "entering",
  "damaged",
  "erasing",
  "backups",
  "sign-in-states",
  "malformed",
  "endings",
  "rights",
]

/** These ask, and wait before they ask again: they run beside the others, for they leave the processors alone. */
const waiting = ["timing", "believed"]

/** These are about a process as a whole, which is theirs: what it holds in memory, whom it keeps waiting, what it writes on a disk. */
const ownProcess = ["memory", "flood", "disk-full"]

const isNamed = (file: string, name: string): boolean => file.endsWith(`/${name}.test.ts`)

const placeOf = (file: string): number => {
  const place = slow.findIndex((name) => isNamed(file, name))
  return place === -1 ? slow.length : place
}

const filesOf = (stage: Stage): readonly string[] =>
  globSync([...patterns[stage]], { cwd: root })
    .map((file) => join(root, file))
    .toSorted()

/** A file each. */
const apart = (stage: Stage, files: readonly string[]): readonly Portion[] =>
  files.map((file) => ({ stage, entry: file, files: [file] }))

/**
 * Files that import many: a process spends two seconds on loading the program, so many small files share one. Few enough to save
 * that, and enough of them that the last one running is not waited for long.
 */
function together(stage: Stage, files: readonly string[], count: number): readonly Portion[] {
  const folder = mkdtempSync(join(tmpdir(), "hoeder-bundles-"))
  return Array.from({ length: Math.min(count, files.length) }, (_, index) => {
    const some = files.filter((_file, nth) => nth % count === index)
    const entry = join(folder, `${stage}-${index + 1}.test.mjs`)
    writeFileSync(entry, some.map((file) => `import ${JSON.stringify(pathToFileURL(file).href)}\n`).join(""))
    return { stage, entry, files: some }
  })
}

function portionsIn(stage: Stage, atOnce: number): readonly Portion[] {
  const files = filesOf(stage)
  if (stage === "rooms") return together(stage, files, 5 * atOnce)
  if (stage === "journeys") return apart(stage, files)
  const needsOwn = (file: string): boolean => [...slow, ...waiting, ...ownProcess].some((name) => isNamed(file, name))
  const { own = [], small = [] } = Object.groupBy(files, (file) => (needsOwn(file) ? "own" : "small"))
  return [...apart(stage, own), ...together(stage, small, atOnce + 1)]
}

/**
 * All that is to be run in these stages, what takes longest first: begun last it would be waited for alone. Of what is not known to
 * be slow, the largest takes longest, more or less.
 */
export function portionsOf(wanted: readonly Stage[], atOnce: number): readonly Portion[] {
  const lengthOf = ({ files }: Portion): number => files.reduce((sum, file) => sum + statSync(file).size, 0)
  return wanted
    .flatMap((stage) => portionsIn(stage, atOnce))
    .toSorted((one, other) => placeOf(one.entry) - placeOf(other.entry) || lengthOf(other) - lengthOf(one))
}

/** Whether it mostly waits. */
export const waits = ({ entry }: Portion): boolean => waiting.some((name) => isNamed(entry, name))

/** The file a test stands in: of many in one process it is told by what the test is called. */
export function fileOf({ files, entry }: Portion, test: string): string {
  const name = test.replace(/ \((sqlite|postgres)\)$/, "")
  const found = files.length === 1 ? files[0] : files.find((file) => sourceOf(file).includes(name))
  return relative(root, found ?? entry)
}

const sources = new Map<string, string>()
const sourceOf = (file: string): string => {
  const source = sources.get(file) ?? readFileSync(file, "utf8")
  sources.set(file, source)
  return source
}
