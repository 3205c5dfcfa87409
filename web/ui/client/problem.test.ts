import assert from "node:assert/strict"
import { test } from "node:test"
import { asProblem, AnswerProblem, readProblem, unreachable } from "./problem.ts"

test("a refusal is read as it was sent, without what has not its form", () => {
  const faults = [{ field: "name", reason: "missing" }, { field: 1 }, "x"]
  const body = JSON.stringify({ code: "dossiers.closed", detail: "Dicht", reference: "r", faults, details: { at: 1 } })
  const read = readProblem(409, body)
  assert.deepEqual(
    [read.status, read.code, read.detail, read.reference, read.faults, read.details],
    [409, "dossiers.closed", "Dicht", "r", [{ field: "name", reason: "missing" }], { at: 1 }],
  )
})

test("what is no refusal of ours is a broken line, whatever it says", () => {
  for (const body of ["<html>", "null", "[]", JSON.stringify({ code: 5 })])
    assert.equal(readProblem(502, body).code, "line.broken")
})

test("whatever is thrown can be shown, and a problem stays what it is", () => {
  const known = unreachable()
  assert.equal(asProblem(known), known)
  assert.equal(known.code, "line.unreachable")
  assert.equal(asProblem(new TypeError("x")).code, "line.fault")
  assert.ok(asProblem(undefined) instanceof AnswerProblem)
})
