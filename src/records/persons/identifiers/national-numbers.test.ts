import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { coverIdentifier, displayIdentifier, readBsn, readInsz } from "./national-numbers.ts"
import { rightBsn, rightInsz, wrongBsn, wrongInsz } from "./national-numbers.vectors.ts"

test("the BSN's of the public test persons are right, and known wrong ones are wrong", () => {
  for (const bsn of rightBsn) assert.equal(readBsn(bsn), bsn)
  for (const bsn of wrongBsn) assert.equal(readBsn(bsn), undefined, bsn)
})

test("a BSN is read with points and spaces, and without its leading zero", () => {
  assert.equal(readBsn("1112.22.333"), "111222333")
  assert.equal(readBsn(" 9999 93 653 "), "999993653")
  assert.equal(readBsn("10082426"), "010082426")
  assert.equal(readBsn("0000009830"), undefined)
})

test("numbers of Belgium are read in both centuries, with unknown days, and as BIS numbers", () => {
  for (const insz of rightInsz) assert.equal(readInsz(insz), insz)
  for (const insz of wrongInsz) assert.equal(readInsz(insz), undefined, insz)
  assert.equal(readInsz("85.07.30-033.28"), "85073003328")
})

test("every change of one digit of a BSN is found", () => {
  fc.assert(
    fc.property(fc.constantFrom(...rightBsn), fc.nat(8), fc.integer({ min: 1, max: 9 }), (bsn, at, step) => {
      const digit = (Number(bsn[at]) + step) % 10
      const changed = bsn.slice(0, at) + digit + bsn.slice(at + 1)
      assert.equal(readBsn(changed), undefined)
    }),
  )
})

test("of all numbers of nine digits one in eleven is a BSN", () => {
  const found = Array.from({ length: 11_000 }, (_, index) => String(123_400_000 + index)).filter(
    (digits) => readBsn(digits) !== undefined,
  )
  assert.equal(found.length, 1000)
})

test("no INSZ is right in both centuries, and every change of one digit is found", () => {
  const made = fc.tuple(
    fc.nat(99),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
    fc.integer({ min: 1, max: 998 }),
    fc.boolean(),
  )
  fc.assert(
    fc.property(made, fc.nat(10), fc.integer({ min: 1, max: 9 }), ([year, month, day, sequence, isLate], at, step) => {
      const first = [
        String(year).padStart(2, "0"),
        String(month).padStart(2, "0"),
        String(day).padStart(2, "0"),
        String(sequence).padStart(3, "0"),
      ].join("")
      const check = (late: boolean): string => String(97 - (Number(late ? `2${first}` : first) % 97)).padStart(2, "0")
      assert.notEqual(check(true), check(false))
      const insz = first + check(isLate)
      assert.equal(readInsz(insz), insz)
      const changed = insz.slice(0, at) + ((Number(insz[at]) + step) % 10) + insz.slice(at + 1)
      const stillFits = [first, `2${first}`].some(() => readInsz(changed) !== undefined)
      // A changed digit may fit the other century's check by chance, never its own.
      if (stillFits)
        assert.notEqual(
          Number(isLate ? `2${changed.slice(0, 9)}` : changed.slice(0, 9)) % 97,
          97 - Number(changed.slice(9)),
        )
    }),
  )
})

test("reading anything never throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (typed) => {
      assert.ok([undefined, "string"].includes(readBsn(typed) && "string"))
      assert.ok([undefined, "string"].includes(readInsz(typed) && "string"))
    }),
  )
})

test("a number is covered but for its last four digits", () => {
  assert.equal(coverIdentifier("999993653"), "*****3653")
  assert.equal(coverIdentifier("85073003328"), "*******3328")
  assert.equal(displayIdentifier("bsn", "111222333"), "1112.22.333")
  assert.equal(displayIdentifier("insz", "85073003328"), "85.07.30-033.28")
})
