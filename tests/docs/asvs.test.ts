import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"

const root = join(import.meta.dirname, "..", "..")
const read = (file: string): string => readFileSync(join(root, file), "utf8")

const { levels } = JSON.parse(read("tests/docs/asvs-5.0.0.json")) as { levels: Readonly<Record<string, number>> }

type Row = {
  readonly number: string
  readonly level: string
  readonly asks: string
  readonly answer: string
  readonly how: string
  readonly shown: string
}

const rows: readonly Row[] = read("docs/asvs.md")
  .split("\n")
  .filter((line) => /^\| v\d/.test(line))
  .map((line) => {
    const [number = "", level = "", asks = "", answer = "", how = "", shown = "", ...rest] = line
      .slice(2, -2)
      .split(" | ")
    assert.deepEqual(rest, [], `${number} has too many columns`)
    return { number, level, asks, answer, how, shown }
  })

type Reference = { readonly file: string; readonly name: string }

const reference = /\[[^\]]+\]\(\.\.\/([^)]+)\) "([^"]+)"/g
const referencesOf = ({ shown }: Row): readonly Reference[] =>
  [...shown.matchAll(reference)].map(([, file = "", name = ""]) => ({ file, name }))

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

/** A test or a set of tests of that name, the name of a story, or a heading of a document. */
function holds({ file, name }: Reference): boolean {
  if (!existsSync(join(root, file))) return false
  const text = escaped(name)
  if (file.endsWith(".md")) return new RegExp(`^#+ ${text}$`, "m").test(read(file))
  if (file.includes("/stories/")) return new RegExp(`^  name: "${text}",$`, "m").test(read(file))
  return (
    file.endsWith(".test.ts") &&
    new RegExp(`\\b(?:test|onEachEngine|onEachAudience|describe)\\(\\s*"${text}"`).test(read(file))
  )
}

test("every requirement of its chapters has one row, with its level, in the order of the standard", () => {
  assert.deepEqual(
    rows.map(({ number, level }) => [number, Number(level)]),
    Object.entries(levels),
  )
})

test("every row says what is asked, how it is answered, and nothing but the answers that the table knows", () => {
  for (const { number, asks, answer, how } of rows) {
    assert.ok(asks.length > 10 && how.length > 10, `${number} says too little`)
    assert.match(answer, /^(yes|otherwise|not yet|does not apply)$/, number)
  }
})

test("what is said to hold names a test or a document, and what is not names none", () => {
  for (const row of rows) {
    const named = referencesOf(row)
    if (row.answer === "yes" || row.answer === "otherwise") assert.ok(named.length > 0, `${row.number} shows nothing`)
    else assert.equal(row.shown, "-", `${row.number} shows what it does not claim`)
    assert.equal(row.shown.replaceAll(reference, "").replaceAll("; ", ""), row.shown === "-" ? "-" : "", row.number)
  }
})

test("every test and every document that the table names is there", () => {
  const missing = rows.flatMap((row) =>
    referencesOf(row)
      .filter((one) => !holds(one))
      .map(({ file, name }) => `${row.number}: ${file} "${name}"`),
  )
  assert.deepEqual(missing, [])
})

test("what the table says at its head of how many hold is so", () => {
  const counted = (answer: string, level: number): number =>
    rows.filter((row) => row.answer === answer && Number(row.level) === level).length
  const heads = [...read("docs/asvs.md").matchAll(/^\| (\d) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$/gm)]
  assert.deepEqual(
    heads.map((head) => head.slice(1).map(Number)),
    [1, 2, 3].map((level) => [
      level,
      ...["yes", "otherwise", "not yet", "does not apply"].map((answer) => counted(answer, level)),
    ]),
  )
})
