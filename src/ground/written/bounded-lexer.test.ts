import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { boundedTokens, mostLooks } from "./bounded-lexer.ts"
import { type Block, readWritten, type Runs } from "./written.ts"

const longest = 200_000

/** What means something, and what makes that go on for long. Nothing of it is a letter of the text itself but `a`, `b` and `é`. */
const atoms =
  "*|**|_|__|~|~~|`|``|(|)|<|<a |<!--|-->|<?|\\|@|.|a|b |a |é| |    |\t|\u00a0|\n|\n\n|- |* |1. |> |#|# a\n|===\n|---\n|!|:|\"|'|a@b.b|**a_|a*b_|~a~~|`a``b|>a\n|- a\n|  a\n|* * *\n|~~~|```\n".split(
    "|",
  )
/** These too, but Markdown takes letters for something else there: an address, a cell too many. */
const takers = [
  "[",
  "]",
  "![",
  "](",
  "[a](b)",
  "[a]: b\n",
  "|",
  "|-|\n",
  "www.a.",
  "https://a.b/(",
  "&a;",
  "<div>\n",
  "mailto:",
]

const repeated = (from: readonly string[]) =>
  fc
    .record({
      before: fc.array(fc.constantFrom(...from), { maxLength: 2 }),
      unit: fc.array(fc.constantFrom(...from), { minLength: 1, maxLength: 6 }),
      length: fc.constantFrom(1_000, 5_000, 20_000, longest),
    })
    .map(({ before, unit, length }) => {
      const again = unit.join("")
      return (before.join("") + again.repeat(Math.ceil(length / again.length))).slice(0, length)
    })

const expressions: RegExp = Object.getPrototypeOf(/x/)

/** How often anything is looked for while `work` is done. */
function searches(work: () => void): number {
  const { exec } = expressions
  let many = 0
  expressions.exec = function (text) {
    many += 1
    return exec.call(this, text)
  }
  try {
    work()
  } finally {
    expressions.exec = exec
  }
  return many
}

const textOf = (block: Block): string => {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return runText(block.runs)
    case "quote":
      return block.blocks.map(textOf).join("")
    case "list":
      return block.items.flatMap(({ blocks }) => blocks.map(textOf)).join("")
    case "code":
      return block.text
    case "rule":
      return ""
    case "table":
      return [block.head, ...block.rows].flat().map(runText).join("")
  }
}
const runText = (runs: Runs): string => runs.map(({ text }) => text).join("")
const read = (text: string): string => readWritten(text, "markdown").map(textOf).join("")
const letters = (text: string): string => text.replace(/[^abé]/g, "")

test("whatever is repeated for two hundred thousand letters, no more is looked for than its bound", () => {
  fc.assert(
    fc.property(repeated([...atoms, ...takers]), (text) => {
      const looks = { left: mostLooks }
      const many = searches(() => void boundedTokens(text, looks))
      assert.ok(looks.left >= 0)
      assert.ok(many < mostSearches, `${many} searches in ${JSON.stringify(text.slice(0, 60))}`)
    }),
    { numRuns: 60 },
  )
})
const mostSearches = 1_500_000

test("marks that find no end are text in their paragraph; what stands around it is read as ever", () => {
  const known = ["**a_", "~a~~", "a_b*", "_a*b", "**a *b ", "[a](b ", "`a``b", "<a ", "a.b_c-", "![["]
  for (const unit of known) {
    const long = unit.repeat(20_000 / unit.length).trimEnd()
    let blocks: readonly Block[] = []
    const many = searches(() => (blocks = readWritten(`**vet**\n\n${long}\n\n*schuin*`, "markdown")))
    assert.ok(many < 100_000, `${unit}: ${many} searches`)
    assert.deepEqual(blocks, [
      { kind: "paragraph", runs: [{ text: "vet", bold: true }] },
      { kind: "paragraph", runs: [{ text: long }] },
      { kind: "paragraph", runs: [{ text: "schuin", italic: true }] },
    ])
  }
})

test("a run of blanks is kept to its last", () => {
  for (const blank of [" ", "\t", "\u00a0"]) {
    const text = `x${blank.repeat(longest - 2)}x`
    for (const format of ["markdown", "text"] as const)
      assert.deepEqual(readWritten(text, format), [{ kind: "paragraph", runs: [{ text }] }])
  }
})

test("a text of empty lines alone is read, however many", () => {
  assert.equal(readWritten(`x${"\n".repeat(9_998)}x`, "markdown").length, 5_000)
  assert.equal(readWritten(`x${"\n".repeat(longest - 2)}x`, "text").length, longest - 2)
})

test("a line that asks too much is text; the lines around it keep their look", () => {
  const long = "**a_".repeat(5_000)
  assert.deepEqual(readWritten(`**vet**\n${long}\n*schuin*`, "markdown"), [
    {
      kind: "paragraph",
      runs: [{ text: "vet", bold: true }, { text: `\n${long}\n` }, { text: "schuin", italic: true }],
    },
  ])
})

test("no letter is lost, whatever marks stand between", () => {
  fc.assert(
    fc.property(repeated(atoms), (text) =>
      assert.equal(letters(read(text)), letters(text), JSON.stringify(text.slice(0, 60))),
    ),
    { numRuns: 60 },
  )
})

test("what is too entangled is shown as it was typed, to the last sign", () => {
  for (const unit of ["> ", ">", "1. ", "> 1. ", "a\n\n", "- a\n\n  b\n\n", "a&amp;\n"]) {
    const text = `${unit.repeat(longest / unit.length).trimEnd()}\nx`
    assert.deepEqual(readWritten(text, "markdown"), [{ kind: "code", text }], unit)
  }
})

test("a long account with all that people write takes a part of its bound", () => {
  const part = (n: number): string =>
    `## Gesprek ${n}\n\nMevrouw vertelt dat het **beter** gaat met _slapen_; zie [het plan](https://example.org/plan) en mail naar anna@linde.example.\n${"Zij wil graag weer buiten wandelen met haar dochter, *elke dag* een stukje verder. ".repeat(12)}\n\n- trap op\n- trap af\n  - met hulp\n\n> zei zij\n\n| dag | stappen |\n| --- | --- |\n| ma | 3.000 |\n\n`
  const text = Array.from({ length: 180 }, (_, n) => part(n)).join("")
  const looks = { left: mostLooks }
  assert.ok(text.length > 180_000)
  assert.ok(boundedTokens(text, looks) !== undefined)
  assert.ok(looks.left > mostLooks / 10, `${mostLooks - looks.left} looks`)
  assert.ok(!read(text).includes("**"))
})
