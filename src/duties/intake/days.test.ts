import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { dayOfCell, readDay } from "./days.ts"

test("a day is read in every form that files have", () => {
  const forms = [
    "1-2-1985",
    "01-02-1985",
    "01/02/1985",
    "1.2.1985",
    "1 2 1985",
    "1985-02-01",
    "1985/02/01",
    "19850201",
    "1 februari 1985",
    "1 feb. 1985",
    "01-feb-1985",
    "1 February 1985",
    "Feb 1, 1985",
    " 1985-02-01T00:00:00 ",
    "1985-02-01 00:00:00",
    "1-2-1985 0:00",
    "31079",
    "31079.0",
    "1 - 2 - 1985",
  ]

  for (const form of forms) assert.equal(readDay(form), "1985-02-01", form)
})

test("what is not known of a day stays unknown", () => {
  for (const form of ["1985", "00-00-1985", "0-0-1985", "19850000", "1985-00-00"])
    assert.equal(readDay(form), "1985", form)
  for (const form of ["02-1985", "2/1985", "1985-02", "00-02-1985", "19850200", "februari 1985"])
    assert.equal(readDay(form), "1985-02", form)
})

test("what is no day is none", () => {
  for (const form of [
    "",
    "onbekend",
    "31-02-1985",
    "29-02-1900",
    "13-13-1985",
    "1-2-85",
    "85-02-01",
    "1-0-1985",
    "1500-01-01",
    "2200-01-01",
    "1-2-1985-3",
    "12345678",
    "maart",
    "1 2 feb 1985",
    "1985-02-01T12:30",
  ]) {
    assert.equal(readDay(form), undefined, form)
  }
})

test("every day comes back from each of its forms", () => {
  const days = fc.integer({ min: 0, max: 146_000 }).map((days) => Temporal.PlainDate.from("1800-01-01").add({ days }))
  fc.assert(
    fc.property(days, (day) => {
      const { year, month, day: date } = day

      for (const form of [
        day.toString(),
        `${date}-${month}-${year}`,
        `${date}/${month}/${year}`,
        day.toString().replaceAll("-", ""),
      ]) {
        assert.equal(readDay(form), day.toString(), form)
      }
      assert.equal(dayOfCell(new Date(`${day.toString()}T00:00:00Z`)), day.toString())
    }),
  )
})

test("whatever is typed is a day or nothing", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d\-/. ]{1,12}$/)), (typed) => {
      const day = readDay(typed)

      if (day !== undefined) assert.match(day, /^(1[89]|20|21)\d\d(-(0[1-9]|1[0-2])(-\d\d)?)?$/)
    }),
  )
})
