import assert from "node:assert/strict"
import { test } from "node:test"
import { optionsIn } from "./options.ts"

test("options in groups are among the others, in their order, and a bare text is its own label", () => {
  const found = optionsIn([
    "a",
    { group: "Teams", items: ["b", { value: "c", label: "Team C" }] },
    { value: "d", label: "D" },
  ])
  assert.deepEqual(found, [
    { value: "a", label: "a" },
    { value: "b", label: "b" },
    { value: "c", label: "Team C" },
    { value: "d", label: "D" },
  ])
})

test("without a list there is nothing to choose from", () => assert.deepEqual(optionsIn(undefined), []))
