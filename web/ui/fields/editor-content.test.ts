import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { readWritten } from "#ground/written/written.ts"
import { writeMarkdown } from "#ground/written/write-markdown.ts"
import { fromEditor, toEditor } from "./editor-content.ts"

const starts = ["> 38", "- 5", "# 3", "1. x", "+ y", "---", "*", "gewoon", "a  b", "&nbsp;", "```", "| a |", "www.x.nl"]
const paragraph = fc.array(fc.constantFrom(...starts), { minLength: 1, maxLength: 3 }).map((words) => words.join(" "))

/** What the editor shows of a text: its paragraphs. */
const shown = (markdown: string) =>
  (toEditor(readWritten(markdown, "markdown")).content ?? []).map(({ content = [] }) =>
    content.map(({ text }) => text).join(""),
  )

test("what was typed in paragraphs is kept, and stands in the editor again as it was typed", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(paragraph, fc.constant("")), { minLength: 1, maxLength: 6 }), (lines) => {
      const typed = lines.slice(lines.findIndex(Boolean), lines.findLastIndex(Boolean) + 1)
      if (typed.length === 0) return
      const content = typed.map((text) => ({ type: "paragraph", content: text === "" ? [] : [{ type: "text", text }] }))
      const kept = writeMarkdown(fromEditor({ type: "doc", content }))
      assert.deepEqual(shown(kept), typed)
      assert.doesNotMatch(kept, /^&nbsp;$/m)
    }),
  )
})

test("what the bar cannot make comes back as it was: tables, boxes that are ticked, code", () => {
  const text =
    "| a | b |\n| --- | --- |\n| 1 | **2** |\n\n- [x] gedaan\n- [ ] nog niet\n\n```\nx  y\n```\n\n### Kop\n\n3. drie\n4. vier"
  assert.equal(writeMarkdown(fromEditor(toEditor(readWritten(text, "markdown")))), text)
})
