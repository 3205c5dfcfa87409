import assert from "node:assert/strict"
import { test } from "node:test"
import { ageOn, dayAfter, dayHere, dayOf, momentOf, spanOf, timeHere, yearsBefore } from "./day.ts"

/** An instant by the clock of whoever runs this. */
const here = (month: number, day: number, hour: number, minute: number) =>
  new Date(2026, month - 1, day, hour, minute).toISOString()

test("a day, or as much of it as is known, is written as people read it", () => {
  assert.deepEqual(
    ["2026-11-02", "1961-03", "1961"].map((day) => dayOf(day, "nl")),
    ["02-11-2026", "03-1961", "1961"],
  )
  assert.deepEqual(
    ["2026-11-02", "1961-03", "1961"].map((day) => dayOf(day, "en")),
    ["2 Nov 2026", "Mar 1961", "1961"],
  )
})

test("a moment is told by the clock of the reader", () => {
  assert.equal(dayHere(here(11, 2, 0, 5)), "2026-11-02")
  assert.equal(timeHere(here(11, 2, 9, 5)), "09:05")
  assert.equal(momentOf(here(11, 22, 23, 59), "nl"), "22-11-2026 23:59")
})

test("the day of a span is said once when it is one day", () => {
  assert.deepEqual(spanOf(here(11, 2, 9, 0), here(11, 2, 10, 30), "nl"), ["02-11-2026 09:00", "10:30"])
  assert.deepEqual(spanOf(here(11, 2, 23, 0), here(11, 3, 1, 0), "nl"), ["02-11-2026 23:00", "03-11-2026 01:00"])
})

test("days follow each other over the ends of months, of years and of February", () => {
  assert.deepEqual(["2026-01-31", "2026-12-31", "2028-02-28", "2027-02-28"].map(dayAfter), [
    "2026-02-01",
    "2027-01-01",
    "2028-02-29",
    "2027-03-01",
  ])
})

test("years earlier is the same day, and the 28th where there is no 29th", () => {
  assert.equal(yearsBefore("2026-11-30", 2), "2024-11-30")
  assert.equal(yearsBefore("2028-02-29", 2), "2026-02-28")
  assert.equal(yearsBefore("2028-02-29", 4), "2024-02-29")
})

test("somebody is a year older on their birthday and not the day before; of half a date nothing is told", () => {
  assert.equal(ageOn("2000-06-15", "2026-06-14"), 25)
  assert.equal(ageOn("2000-06-15", "2026-06-15"), 26)
  assert.equal(ageOn("2000-06", "2026-06-15"), undefined)
})
