import assert from "node:assert/strict"
import { test } from "node:test"
import { AnswerProblem } from "#web/ui/client/problem.ts"
import { errorsOf, faultText, stillWrong } from "./faults.ts"

/** Says the key, and what goes into it. */
const t = (key: string, values?: object) => (values === undefined ? key : `${key} ${JSON.stringify(values)}`)

const refusal = (more: object) =>
  new AnswerProblem({ status: 400, code: "x", detail: "Dat kan niet", reference: "", ...more })

test("each kind of fault has its sentence, with the number that belongs to it", () => {
  assert.equal(faultText("missing", t), "staff.ui.fault-missing")
  assert.equal(faultText("at-least-1", t), "staff.ui.fault-missing")
  assert.equal(faultText("at-least-12", t), 'staff.ui.fault-short {"least":"12"}')
  assert.equal(faultText("at-most-200", t), 'staff.ui.fault-long {"most":"200"}')
  assert.equal(faultText("not-a-valid-email", t), "staff.ui.fault-email")
  assert.equal(faultText("not-a-valid-date", t), "staff.ui.day-wrong")
  assert.equal(faultText("not-allowed", t), "staff.ui.fault-not-allowed")
  assert.equal(faultText("something-new", t), "staff.ui.fault-form")
})

test("a refusal stands at the fields that are not right, and at the one that it names", () => {
  const faults = [{ field: "title", reason: "missing" }]
  assert.deepEqual(errorsOf(refusal({ faults, details: { field: "until" } }), t), {
    title: "staff.ui.fault-missing",
    until: "Dat kan niet",
  })
})

test("a refusal goes when its field is changed, and stays when it is about no field", () => {
  const named = refusal({ details: { field: "until" } })
  assert.equal(stillWrong(named, { until: "Dat kan niet" }, t), named)
  assert.equal(stillWrong(named, {}, t), undefined)
  const unnamed = refusal({})
  assert.equal(stillWrong(unnamed, {}, t), unnamed)
})
