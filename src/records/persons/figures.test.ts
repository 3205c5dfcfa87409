import assert from "node:assert/strict"
import { test } from "node:test"
import { ageBand } from "./figures.ts"

test("a band of age begins on the birthday, and what is known in part counts from its first day", () => {
  const today = "2026-11-22"
  assert.deepEqual(
    ["2008-11-23", "2008-11-22", "1996-11-22", "1981-11-22", "1966-11-22", "1951-11-22", "1985", "1985-12"].map((day) =>
      ageBand(day, today),
    ),
    ["0-17", "18-29", "30-44", "45-59", "60-74", "75+", "30-44", "30-44"],
  )
  assert.equal(ageBand(undefined, today), "")
})
