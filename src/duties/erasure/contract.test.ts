import assert from "node:assert/strict"
import { test } from "node:test"
import * as contract from "./contract.ts"

test("whoever says nothing asks for the safe thing", () => {
  const asked = contract.previewErasure.takes.parse({ end: "erase" })
  assert.equal(asked.inactiveOnly, true)
  assert.equal(asked.endedCases, false)
  assert.equal(asked.overruleTerms, false)
})

test("no two acts are on one route", () => {
  const routes = Object.values(contract).flatMap((one) => ("route" in one ? [one.route] : []))
  assert.deepEqual(routes, [...new Set(routes)])
})
