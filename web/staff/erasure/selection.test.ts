import assert from "node:assert/strict"
import { test } from "node:test"
import type { PersonLine } from "#records/persons/contract.ts"
import { type ChosenSelection, selectionOf } from "./selection.ts"

const whole: ChosenSelection = {
  mode: "fitting",
  inactiveOnly: true,
  untouchedSince: "2024-01-01",
  reasons: ["verhuisd"],
  inactiveFrom: "2020-01-01",
  persons: [{ id: "p" } as PersonLine],
}

test("of who fits goes all that narrows it, and nobody who was pointed out before", () => {
  assert.deepEqual(selectionOf(whole), {
    inactiveOnly: true,
    untouchedSince: "2024-01-01",
    reasons: ["verhuisd"],
    inactiveFrom: "2020-01-01",
  })
})

test("of those who are named goes nothing else: a filter that is out of sight would pass over them", () => {
  assert.deepEqual(selectionOf({ ...whole, mode: "named" }), { inactiveOnly: false, persons: ["p"] })
})

test("of cases goes since when they ended", () => {
  assert.deepEqual(selectionOf({ ...whole, mode: "cases" }), {
    endedCases: true,
    inactiveOnly: false,
    untouchedSince: "2024-01-01",
  })
  assert.deepEqual(selectionOf({ ...whole, mode: "cases", untouchedSince: undefined }), {
    endedCases: true,
    inactiveOnly: false,
  })
})
