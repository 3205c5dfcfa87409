import assert from "node:assert/strict"
import { test } from "node:test"
import { inPortions } from "./portions.ts"

test("a list comes in portions, whole and in its order", () => {
  const list = Array.from({ length: 1001 }, (_, nth) => nth)
  const portions = [...inPortions(list)]
  assert.deepEqual(
    portions.map(({ length }) => length),
    [500, 500, 1],
  )
  assert.deepEqual(portions.flat(), list)
  assert.deepEqual([...inPortions("abcde".split(""), 2)], [["a", "b"], ["c", "d"], ["e"]])
  assert.deepEqual(
    [...inPortions("abcd".split(""), 2)],
    [
      ["a", "b"],
      ["c", "d"],
    ],
  )
})

test("of nothing there is no portion", () => assert.deepEqual([...inPortions([])], []))
