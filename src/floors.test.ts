import assert from "node:assert/strict"
import { existsSync, globSync, readFileSync } from "node:fs"
import { dirname, join, normalize } from "node:path"
import { test } from "node:test"
import { floors } from "./floors.ts"

const root = join(import.meta.dirname, "..")
const importing = /^\s*(?:import|export)\b[^"';]*?\bfrom\s*"([^"]+)"|^\s*import\s*"([^"]+)"|\bimport\(\s*"([^"]+)"/gm

type Arrow = { readonly from: string; readonly to: string }

const addressed = (to: string): string => (to.startsWith("#web/") ? to.slice(1) : `src/${to.slice(1)}`)

/** Every import between our own files, type-only ones included, as paths from the root. */
const arrows: readonly Arrow[] = globSync("{src,web}/**/*.{ts,tsx}", { cwd: root })
  .filter((from) => !/\.test\.tsx?$/.test(from))
  .flatMap((from) =>
    [...readFileSync(join(root, from), "utf8").matchAll(importing)]
      .map((match) => match[1] ?? match[2] ?? match[3] ?? "")
      .filter((to) => to.startsWith("#") || to.startsWith("."))
      .map((to) => ({ from, to: to.startsWith("#") ? addressed(to) : normalize(join(dirname(from), to)) })),
  )

const floorOf = (file: string): string => (file.startsWith("web/") ? "web" : (file.split("/")[1] ?? ""))
const roomOf = (file: string): string => file.split("/").slice(0, 3).join("/")
const isFace = (file: string): boolean =>
  file === `${roomOf(file)}/${roomOf(file).split("/")[2]}.ts` || file === `${roomOf(file)}/contract.ts`
const siteOf = (file: string): string => file.split("/")[1] ?? ""
const none = (wrong: readonly Arrow[]): void =>
  assert.deepEqual(
    wrong.map(({ from, to }) => `${from} -> ${to}`),
    [],
  )

test("imports point down", () => {
  none(
    arrows.filter(
      ({ from, to }) => floorOf(from) !== floorOf(to) && floors[floorOf(from)]?.includes(floorOf(to)) !== true,
    ),
  )
})

test("a room is entered by its face or its contract", () => {
  const inside = ["ground", "main", "web"]
  none(arrows.filter(({ from, to }) => !inside.includes(floorOf(to)) && roomOf(from) !== roomOf(to) && !isFace(to)))
})

test("the browser sees contracts, the kernel's shapes, the readers, what is written and the texts only", () => {
  const allowed = (file: string): boolean =>
    file.endsWith("/contract.ts") || /^src\/ground\/(kernel|reading|words|written)\//.test(file)
  none(arrows.filter(({ from, to }) => floorOf(from) === "web" && floorOf(to) !== "web" && !allowed(to)))
})

test("contracts are light enough for a browser", () => {
  // A long one is in parts by subject, in the folder `contract` beside it.
  const isContract = (file: string): boolean => /\/contract(\/[\w-]+)?\.ts$/.test(file)
  const allowed = (file: string): boolean =>
    isContract(file) ||
    /^src\/ground\/(kernel\/(shapes|act|permission|waiting)|reading\/countries|words\/person-word)\.ts$/.test(file)
  none(arrows.filter(({ from, to }) => isContract(from) && !allowed(to)))
})

test("sites share only web/ui", () => {
  none(
    arrows.filter(
      ({ from, to }) =>
        floorOf(from) === "web" && floorOf(to) === "web" && siteOf(from) !== siteOf(to) && siteOf(to) !== "ui",
    ),
  )
})

test("a screen takes its fields and its form from ui, which loses nothing that it cannot read", () => {
  const raw = /\b(?:Select|MultiSelect|NumberInput|DateInput|DatePickerInput|TimeInput)\b[^"]*\} from "@mantine|<form\b/
  const wrong = globSync("web/staff/**/*.tsx", { cwd: root }).filter((file) =>
    raw.test(readFileSync(join(root, file), "utf8").replace(/\bNativeSelect\b/g, "")),
  )
  assert.deepEqual(wrong, [])
})

test("nobody leaves a room by ../", () => {
  const upward = globSync("{src,web,tests}/**/*.{ts,tsx}", { cwd: root }).filter((file) =>
    /from\s*"\.\.\//.test(readFileSync(join(root, file), "utf8")),
  )
  assert.deepEqual(upward, [])
})

/** Of these arrows those that lead, one after the other, back to where they began. */
function circles(between: readonly Arrow[]): readonly Arrow[] {
  let left = between.filter(({ from, to }) => from !== to)
  for (let before = -1; before !== left.length;) {
    before = left.length
    const importers = new Set(left.map(({ from }) => from))
    const imported = new Set(left.map(({ to }) => to))
    left = left.filter(({ from, to }) => imported.has(from) && importers.has(to))
  }
  return left
}

const onServer = arrows.filter(({ from, to }) => !from.startsWith("web/") && !to.startsWith("web/"))

test("rooms do not go in circles", () => {
  none(circles(onServer.map(({ from, to }) => ({ from: roomOf(from), to: roomOf(to) }))))
})

test("the subjects of a room do not go in circles", () => {
  // What stands at the door of the room is there for all of them, and knows them all.
  const isOfSubject = (file: string): boolean => file.split("/").length > 4
  const between = onServer.filter(({ from, to }) => roomOf(from) === roomOf(to) && isOfSubject(from) && isOfSubject(to))
  none(circles(between.map(({ from, to }) => ({ from: dirname(from), to: dirname(to) }))))
})

test("every room has a README", () => {
  const rooms = new Set(
    arrows.map(({ from }) => roomOf(from)).filter((room) => room.startsWith("src/") && !room.endsWith(".ts")),
  )
  const silent = [...rooms].filter(
    (room) => !room.startsWith("src/main/") && !existsSync(join(root, room, "README.md")),
  )
  assert.deepEqual(silent, [])
})
