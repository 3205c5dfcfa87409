import assert from "node:assert/strict"
import { test } from "node:test"
import { emptyEntry, entryContent, readEntryDraft } from "./entry-values.ts"

test("what is written goes with the moment that the reader's clock means, and a kind only where one was chosen", () => {
  const sent = entryContent({ ...emptyEntry(), text: "Gebeld", day: "2026-11-22", time: "09:05" })
  assert.equal(sent.happenedAt, new Date(2026, 10, 22, 9, 5).toISOString())
  assert.equal("kind" in sent, false)
  assert.equal(entryContent({ ...emptyEntry(), kind: "telefoon" }).kind, "telefoon")
})

test("without a time it happened at the beginning of its day", () => {
  const sent = entryContent({ ...emptyEntry(), day: "2026-11-22", time: "" })
  assert.equal(sent.happenedAt, new Date(2026, 10, 22).toISOString())
})

test("a draft keeps what was typed; what it did not know yet is as in an empty one", () => {
  const read = readEntryDraft(JSON.stringify({ text: "Half", workingNote: true }))
  assert.deepEqual([read.text, read.workingNote, read.format], ["Half", true, "markdown"])
  assert.equal(readEntryDraft("3").text, "")
})
