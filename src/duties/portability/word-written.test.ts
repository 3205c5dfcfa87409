import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { XMLValidator } from "fast-xml-parser"
import { writtenBlocks } from "./word-written.ts"

const inBody = (blocks: string) => `<?xml version="1.0"?><w:body xmlns:w="w" xmlns:r="r">${blocks}</w:body>`

test("whatever is typed becomes sound XML", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "**",
      "_",
      "`",
      "\n\n",
      "\n- ",
      "\n1. ",
      "> ",
      "# ",
      "| a |\n|---|\n",
      "[x](y)",
      "![p](q)",
      "<b>",
      "&amp;",
      "\u0000",
      "- [x] ",
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      assert.equal(
        XMLValidator.validate(inBody(writtenBlocks(pieces.join(""), "markdown", { links: [], lists: [] }))),
        true,
      )
    }),
  )
})

test("a text of nothing but nesting does not bring the export down", { timeout: 120_000 }, () => {
  for (const text of [
    ">".repeat(200_000),
    "- ".repeat(50_000),
    "[".repeat(50_000),
    "*".repeat(100_000),
    "**a ".repeat(2000),
  ]) {
    assert.ok(writtenBlocks(text, "markdown", { links: [], lists: [] }).includes("<w:p>"))
  }
})

test("only addresses of pages and mail become links", () => {
  const sheet = { links: [], lists: [] }

  writtenBlocks(
    "[a](https://example.org) [b](mailto:a@b.nl) [c](file:///etc/passwd) [d](\\\\server\\share) [e](data:text/html,x)",
    "markdown",
    sheet,
  )

  assert.deepEqual(sheet.links, ["https://example.org", "mailto:a@b.nl"])
})
