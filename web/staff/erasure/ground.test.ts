import assert from "node:assert/strict"
import { test } from "node:test"
import { groundOf, noGround } from "./ground.ts"
import { isOver, isWorking } from "./is-working.ts"
import { isSaidAlike, sentence } from "./sentence.ts"

const t = (key: string) => key

test("nothing goes as long as there is no ground, or another one without words", () => {
  assert.equal(groundOf(noGround, t), undefined)
  assert.equal(groundOf({ ...noGround, why: "other", other: " " }, t), undefined)
})

test("a ground goes in the words that were chosen or typed", () => {
  assert.deepEqual(groundOf({ ...noGround, why: "term" }, t), {
    ground: "staff.erasure.ground.term",
    overruleTerms: false,
  })
  assert.deepEqual(groundOf({ ...noGround, why: "other", other: " verhuisd " }, t), {
    ground: "verhuisd",
    overruleTerms: false,
  })
})

test("terms are set aside at somebody's own request only, whatever was ticked before", () => {
  assert.equal(groundOf({ why: "request", other: "", overrules: true }, t)?.overruleTerms, true)
  assert.equal(groundOf({ why: "term", other: "", overrules: true }, t)?.overruleTerms, false)
})

test("what must be typed is right however it is spaced and whatever is a capital, and wrong by one letter", () => {
  assert.equal(isSaidAlike("  Vernietig   3 personen ", "vernietig 3 personen"), true)
  assert.equal(isSaidAlike("vernietig 3 persone", "vernietig 3 personen"), false)
  assert.equal(isSaidAlike("", "vernietig 3 personen"), false)
})

test("a reason is a sentence without its point", () => assert.equal(sentence("loopt nog."), "Loopt nog"))

test("one that was stopped goes on until it says that it has ended", () => {
  assert.equal(isWorking({ state: "stopped", endedAt: undefined }), true)
  assert.equal(isOver({ state: "stopped", endedAt: undefined }), false)
  assert.equal(isWorking({ state: "stopped", endedAt: "2026-11-22T09:30:00.000Z" }), false)
  assert.equal(isOver({ state: "stopped", endedAt: "2026-11-22T09:30:00.000Z" }), true)
  assert.deepEqual(
    (["previewed", "waiting", "running", "done", "refused"] as const).map((state) => [
      isWorking({ state, endedAt: undefined }),
      isOver({ state, endedAt: undefined }),
    ]),
    [
      [false, false],
      [false, false],
      [true, false],
      [false, true],
      [false, true],
    ],
  )
})
