import assert from "node:assert/strict"
import { test } from "node:test"
import { lengthOf } from "./figures.ts"

test("a length is told by whole months", () => {
  const ends = [
    "2026-01-31",
    "2026-02-28",
    "2026-03-31",
    "2026-04-01",
    "2026-07-01",
    "2027-01-01",
    "2028-01-01",
    "2031-01-01",
  ]
  assert.deepEqual(
    ends.map((end) => lengthOf("2026-01-01", end)),
    ["<1m", "1-3m", "1-3m", "3-6m", "6-12m", "1-2y", "2-5y", "5y+"],
  )
})
