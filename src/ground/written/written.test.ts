import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { writeMarkdown } from "./write-markdown.ts"
import { type Block, readWritten, type TextRun } from "./written.ts"

const read = (text: string) => readWritten(text, "markdown")
const paragraph = (...runs: readonly TextRun[]): Block => ({ kind: "paragraph", runs })
const typed = (text: string): Block => (text === "" ? paragraph() : paragraph({ text }))

const starts = fc.constantFrom(
  "> 38",
  "- 5",
  "# 3",
  "1. x",
  "12) y",
  "+ y",
  "---",
  "***",
  "*",
  "- - -",
  "===",
  "```",
  "~~~",
  "    vier",
  "\tx",
  "| a |",
  "|---|",
  "<b>",
  "&nbsp;",
  "&amp;",
  "[ ] x",
  "[a]: b",
  "![a](b)",
  "www.x.nl",
  "https://x.nl/a_b",
  "a@b.nl",
  "**x**",
  "_x_",
  "`x`",
  "\\",
  "\\n",
  "1.",
  ":--",
  "a: b",
)
const word = fc.oneof(starts, fc.string({ unit: "grapheme", maxLength: 12 }), fc.constantFrom(" ", "37,5", "x"))
const sentence = fc
  .array(word, { minLength: 1, maxLength: 5 })
  .map((words) => words.join(" ").replace(/\s+/g, " ").trim())
  .filter((text) => text !== "")

test("what is typed in plain paragraphs is what is read, whatever begins a line", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(sentence, sentence, fc.constant("")), { minLength: 1, maxLength: 6 }), (all) => {
      const first = all.findIndex((text) => text !== "")
      if (first < 0) return
      const blocks = all.slice(first, all.findLastIndex((text) => text !== "") + 1).map(typed)
      assert.deepEqual(read(writeMarkdown(blocks)), blocks, writeMarkdown(blocks))
    }),
    { numRuns: 2000 },
  )
})

test("lines within a paragraph stay lines", () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 2, maxLength: 4 }), (all) => {
      const blocks = [paragraph({ text: all.join("\n") })]
      assert.deepEqual(read(writeMarkdown(blocks)), blocks)
    }),
    { numRuns: 1000 },
  )
})

test("bold, lists, quotes, code and links come back the same", () => {
  const blocks: readonly Block[] = [
    { kind: "heading", runs: [{ text: "Kop # 3" }] },
    typed(""),
    paragraph(
      { text: "Gewoon " },
      { text: "vet > 38", bold: true },
      { text: " en " },
      { text: "schuin", italic: true },
      { text: "." },
    ),
    {
      kind: "list",
      items: [
        { blocks: [typed("trap op"), { kind: "list", items: [{ blocks: [typed("- 5")] }] }] },
        { blocks: [typed("trap af")] },
      ],
    },
    { kind: "list", items: [{ blocks: [typed("een andere lijst")] }] },
    { kind: "list", start: 3, items: [{ blocks: [typed("drie")] }, { blocks: [typed("vier")] }] },
    { kind: "quote", blocks: [typed("zei zij"), typed("1. nog iets")] },
    { kind: "code", text: "a  <b>\n```" },
    { kind: "rule" },
    paragraph({ text: "de site", link: "https://example.org/a_b?c=d" }, { text: " en " }, { text: "a`b", code: true }),
  ]
  assert.deepEqual(read(writeMarkdown(blocks)), blocks, writeMarkdown(blocks))
})

test("an empty line is an empty line, as the editor wrote it before and as it writes it now", () => {
  const blocks = [typed("a"), typed(""), typed("b")]
  assert.equal(writeMarkdown(blocks), "a\n\n\n\nb")
  for (const text of ["a\n\n\n\nb", "a\n\n&nbsp;\n\nb", "a\n\n\u00a0\n\nb"]) assert.deepEqual(read(text), blocks)
  assert.deepEqual(read("a\n\nb"), [typed("a"), typed("b")])
})

test("plain text stays what it was", () => {
  const text = "> 38 en **3**\n- 5\n\n&nbsp; &amp;\n\n\n# 3"
  assert.deepEqual(readWritten(text, "text"), [
    typed("> 38 en **3**\n- 5"),
    typed("&nbsp; &amp;"),
    typed(""),
    typed("# 3"),
  ])
})
