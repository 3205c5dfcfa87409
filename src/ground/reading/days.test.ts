import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { findDay, readDay } from "./days.ts"

const whole = { parts: false }
const inParts = { parts: true }

test("a day is read as people and programs write it", () => {
  for (const typed of [
    "1-2-1950",
    "01-02-1950",
    "1/2/1950",
    "1.2.1950",
    "1 2 1950",
    " 1 - 2 - 1950 ",
    "1–2–1950",
    "01021950",
    "19500201",
    "1950-02-01",
    "1950/2/1",
    "1 februari 1950",
    "1 feb 1950",
    "1 feb. 1950",
    "1-feb-1950",
    "1e februari 1950",
    "woensdag 1 februari 1950",
    "1 February 1950",
    "1st of February 1950",
    "Feb 1, 1950",
    "1 février 1950",
    "1950-02-01T00:00:00",
  ])
    assert.equal(findDay(typed, whole), "1950-02-01", typed)
  for (const typed of [
    "24-10-1972",
    "24/10/1972",
    "24.10.1972",
    "24101972",
    "24 oktober 1972",
    "24 okt 1972",
    "October 24, 1972",
  ])
    assert.equal(findDay(typed, whole), "1972-10-24", typed)
})

test("a year of two digits asks which century", () => {
  for (const typed of ["1-2-50", "01/02/50", "010250", "1 feb 50", "1 februari '50"])
    assert.deepEqual(readDay(typed, whole), { kind: "which", days: ["1950-02-01", "2050-02-01"] }, typed)
  assert.deepEqual(readDay("24-10-72", inParts), { kind: "which", days: ["1972-10-24", "2072-10-24"] })
  assert.deepEqual(readDay("2-50", inParts), { kind: "which", days: ["1950-02", "2050-02"] })
  // 1900 had no 29 February.
  assert.deepEqual(readDay("29-2-00", whole), { kind: "which", days: ["2000-02-29"] })
})

test("a day that does not exist is told apart from what is no day at all", () => {
  for (const typed of ["31-02-1950", "29-02-1900", "31 april 1950", "32-1-1950", "1-13-1950", "31-2-50", "1-0-1950"])
    assert.deepEqual(readDay(typed, inParts), { kind: "none" }, typed)
  for (const typed of [
    "onbekend",
    "1-2",
    "85-02-01",
    "1-2-3-1950",
    "1 2 feb 1950",
    "maart",
    "feb mrt 1950",
    "12345",
    "1-2-195",
    "?",
  ])
    assert.deepEqual(readDay(typed, inParts), { kind: "unclear" }, typed)
  for (const typed of ["1-2-1050", "1 feb 2250"]) assert.deepEqual(readDay(typed, whole), { kind: "far" }, typed)
  for (const typed of ["", "  "]) assert.deepEqual(readDay(typed, whole), { kind: "empty" })
})

test("a month or a year alone is a day where parts are taken, and said to be one where not", () => {
  for (const typed of ["1950", "00-00-1950", "0-0-1950", "19500000", "1950-00-00"]) {
    assert.equal(findDay(typed, inParts), "1950", typed)
    assert.deepEqual(readDay(typed, whole), { kind: "partial" }, typed)
  }
  for (const typed of ["2-1950", "02/1950", "1950-02", "00-02-1950", "februari 1950", "feb. 1950"]) {
    assert.equal(findDay(typed, inParts), "1950-02", typed)
    assert.deepEqual(readDay(typed, whole), { kind: "partial" }, typed)
  }
})

test("every day comes back from each of its forms", () => {
  const days = fc
    .integer({ min: 0, max: 146_000 })
    .map((count) => Temporal.PlainDate.from("1800-01-01").add({ days: count }))
  fc.assert(
    fc.property(days, (day) => {
      const { year, month, day: date } = day
      const names = ["nl", "en", "fr"].map((language) =>
        day.toLocaleString(language, { dateStyle: "long", calendar: "gregory" }),
      )
      const close = day.toString().replaceAll("-", "")
      for (const form of [day.toString(), `${date}-${month}-${year}`, `${date}/${month}/${year}`, close, ...names])
        assert.equal(findDay(form, whole), day.toString(), form)
    }),
  )
})

test("whatever is typed is a day, or said not to be one; what is read comes back", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d\-/. ]{1,12}$/)), fc.boolean(), (typed, parts) => {
      const reading = readDay(typed, { parts })
      if (reading.kind === "empty") assert.equal(typed.replace(/[\u200b-\u200f\u2060\ufeff]/g, "").trim(), "")
      if (reading.kind === "day") assert.deepEqual(readDay(reading.day, { parts }), reading)
      if (reading.kind === "which") assert.ok(reading.days.length > 0)
    }),
  )
})
