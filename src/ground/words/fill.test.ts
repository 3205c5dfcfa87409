import assert from "node:assert/strict"
import { test } from "node:test"
import { fill } from "./fill.ts"

test("of two forms the first is said of one, the second of any other number", () => {
  const text = "één regel|{count} regels"
  assert.deepEqual(
    [1, 0, 2, "1.000"].map((count) => fill(text, { count })),
    ["één regel", "0 regels", "2 regels", "1.000 regels"],
  )
})

test("what is not told stays as it stands, so that it is seen", () => {
  assert.equal(fill("Dag {name} van {practice}", { name: "Anna" }), "Dag Anna van {practice}")
})
