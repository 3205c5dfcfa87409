import assert from "node:assert/strict"
import { test } from "node:test"
import { countOf, sizeOf } from "./size.ts"

test("a size has the unit in which it is short, and a decimal where that says something", () => {
  assert.deepEqual(
    [0, 999, 1_000, 1_440_000, 123_456_789, 5_000_000_000_000_000].map((bytes) => sizeOf(bytes, "nl")),
    ["0 B", "999 B", "1 kB", "1,4 MB", "123 MB", "5.000 TB"],
  )
  assert.equal(sizeOf(1_440_000, "en"), "1.4 MB")
})

test("thousands stand apart as the language has it", () => {
  assert.equal(countOf(12_345, "nl"), "12.345")
  assert.equal(countOf(12_345, "en"), "12,345")
})
