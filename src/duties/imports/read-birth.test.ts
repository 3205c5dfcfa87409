import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { readBirth } from "./read-birth.ts"

const day = (typed: string) => readBirth(typed, false).day

test("a date of birth is read in every form that files have", () => {
  const forms =
    "1-2-1985|01/02/1985|1.2.1985|1985-02-01|19850201|01021985|1 februari 1985|1 février 1985|01-feb-1985|Feb 1, 1985|1985-02-01T00:00:00|1985-02-01 00:00:00|1-2-1985 0:00|1985-02-01T12:30|31079|31079.0|31079,5"

  for (const form of forms.split("|")) assert.equal(day(form), "1985-02-01", form)
  for (const form of ["1985", "00-00-1985", "19850000"]) assert.equal(day(form), "1985", form)
  for (const form of ["02-1985", "00-02-1985"]) assert.equal(day(form), "1985-02", form)
  assert.equal(readBirth("29617", true).day, "1985-02-01")
})

test("what programs write where there is none is none", () => {
  for (const form of "0/0/00|00-00-0000|0|0000-00-00|00000000|--|  -  -  |//|0-0-0|0-1-1900|00-01-1900|1/0/1900|30-12-1899|1899-12-30T00:00:00".split(
    "|",
  ))
    assert.deepEqual(readBirth(form, false), {}, form)
})

test("what is no date is told, and why", () => {
  assert.equal(readBirth("1-2-50", false).fault, "imports.day-century")
  for (const form of ["31-02-1985", "29-02-1900", "13-13-1985", "1-0-1985"])
    assert.equal(readBirth(form, false).fault, "imports.day-none", form)
  for (const form of ["onbekend", "1500-01-01", "1-2-1985-3", "maart", "1 2 feb 1985", "12345678", "--02-01"])
    assert.equal(readBirth(form, false).fault, "imports.day-wrong", form)
})

test("every day comes back from each of its forms, and whatever is typed is a day, a fault or nothing", () => {
  const days = fc
    .integer({ min: 0, max: 146_000 })
    .map((count) => Temporal.PlainDate.from("1800-01-01").add({ days: count }))
  fc.assert(
    fc.property(days, (one) => {
      const { year, month, day: date } = one
      for (const form of [one.toString(), `${date}-${month}-${year}`, one.toString().replaceAll("-", "")])
        if (form !== "31-12-1899" && form !== "30-12-1899" && !form.startsWith("1899-12-3"))
          assert.equal(day(form), one.toString(), form)
    }),
  )
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d\-/. ]{1,12}$/)), fc.boolean(), (typed, dates1904) => {
      const read = readBirth(typed, dates1904)
      if (read.day !== undefined) assert.match(read.day, /^(1[89]|2\d|[3-9]\d)\d\d(-(0[1-9]|1[0-2])(-\d\d)?)?$/)
      else assert.ok(read.fault !== undefined || /^[^1-9]*$/.test(typed) || /1899|1900/.test(typed), typed)
    }),
  )
})
