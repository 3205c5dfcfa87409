import assert from "node:assert/strict"
import { test } from "node:test"
import { faultOf, filled, isEmpty } from "./asks.ts"

test("spaces alone, an empty list and nothing at all are empty; no and nought are not", () => {
  for (const value of ["", "  ", [], undefined, null]) assert.equal(isEmpty(value), true)
  for (const value of ["a", ["a"], false, 0]) assert.equal(isEmpty(value), false)
})

test("what is sent goes without what is empty, and without the spaces around it", () => {
  assert.deepEqual(filled({ note: " a b ", until: undefined, other: "  ", no: false, none: 0 }), {
    note: "a b",
    no: false,
    none: 0,
  })
})

test("a field that is asked is missing when it is empty", () => {
  assert.equal(faultOf({ required: true }, " "), "missing")
  assert.equal(faultOf({ required: true }, "a"), undefined)
  assert.equal(faultOf({}, ""), undefined)
})

test("the screen may need a field that the act does not, and the other way round", () => {
  assert.equal(faultOf({}, "", true), "missing")
  assert.equal(faultOf({ required: true }, "", false), undefined)
})

test("a text is too short by its letters, not by its spaces; a number is not", () => {
  assert.equal(faultOf({ least: 10 }, "te kort     "), "too-short")
  assert.equal(faultOf({ least: 10 }, "lang genoeg"), undefined)
  assert.equal(faultOf({ least: 10 }, 3), undefined)
})

test("what is no mail address is told so, what is empty and not asked is not", () => {
  assert.equal(faultOf({ isEmail: true }, "a.b"), "no-email")
  assert.equal(faultOf({ isEmail: true }, " a@b.nl "), undefined)
  assert.equal(faultOf({ isEmail: true }, ""), undefined)
})
