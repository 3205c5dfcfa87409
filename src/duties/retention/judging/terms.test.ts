import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { dayText } from "#ground/kernel/time.ts"
import {
  beginsOn,
  daysAfter,
  endOfMonth,
  hasPassed,
  keptThrough,
  lastBegun,
  passesOn,
  type RetentionTerm,
} from "./terms.ts"

const term = (years = 0, months = 0, days = 0): RetentionTerm => ({ years, months, days })
const kept = (day: string, of: RetentionTerm, endOfYear = false): string => keptThrough({ day, endOfYear }, of)

test("a term ends on the day that the calendar says, also where there is no such day", () => {
  assert.equal(kept("2026-11-22", term(20)), "2046-11-22")
  assert.equal(kept("2024-02-29", term(1)), "2025-02-28")
  assert.equal(kept("2024-02-29", term(20)), "2044-02-29")
  assert.equal(kept("2023-02-28", term(1)), "2024-02-28")
  assert.equal(kept("2026-08-31", term(0, 6)), "2027-02-28")
  assert.equal(kept("2027-08-31", term(0, 6)), "2028-02-29")
  assert.equal(kept("2026-10-31", term(0, 1)), "2026-11-30")
  assert.equal(kept("2026-12-31", term(0, 2)), "2027-02-28")
  assert.equal(kept("2026-01-31", term(1, 1, 1)), "2027-03-01", "years and months first, then days")
  assert.equal(kept("1900-02-28", term(0, 0, 1)), "1900-03-01", "1900 was no leap year")
  assert.equal(kept("2000-02-28", term(0, 0, 1)), "2000-02-29")
  assert.equal(kept("2026-12-04", term(0, 0, 28)), "2027-01-01")
})

test("a term from the end of the year begins with its last day, and ends with one where it is in years", () => {
  assert.equal(kept("2026-01-01", term(7), true), "2033-12-31")
  assert.equal(kept("2026-12-31", term(7), true), "2033-12-31")
  assert.equal(kept("2024-02-29", term(7), true), "2031-12-31")
  assert.equal(passesOn(kept("2026-05-05", term(7), true)), "2034-01-01")
  assert.equal(kept("2026-05-05", term(0, 2), true), "2027-02-28")
})

test("the last day of a month is known, in every kind of year", () => {
  assert.deepEqual(["2026-02", "2028-02", "2100-02", "2000-02", "2026-04", "2026-12"].map(endOfMonth), [
    "2026-02-28",
    "2028-02-29",
    "2100-02-28",
    "2000-02-29",
    "2026-04-30",
    "2026-12-31",
  ])
})

const aDay = fc
  .date({ min: new Date("1950-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const aTerm = fc.record({ years: fc.nat(60), months: fc.nat(30), days: fc.nat(400) })

test("a term passes on the day after the last one on which is kept, and stays passed", () => {
  fc.assert(
    fc.property(aDay, aTerm, fc.boolean(), (day, of, endOfYear) => {
      const last = keptThrough({ day, endOfYear }, of)
      assert.ok(last >= beginsOn({ day, endOfYear }) && beginsOn({ day, endOfYear }) >= day)
      assert.equal(hasPassed(last, daysAfter(last, -1)), false)
      assert.equal(hasPassed(last, last), false)
      assert.equal(hasPassed(last, passesOn(last)), true)
      assert.equal(hasPassed(last, daysAfter(last, 4000)), true)
    }),
  )
})

test("who begins later, or keeps longer, never ends earlier", () => {
  fc.assert(
    fc.property(aDay, aDay, aTerm, fc.nat(40), fc.boolean(), (one, other, of, more, endOfYear) => {
      const [first = one, second = other] = [one, other].toSorted()
      assert.ok(kept(first, of, endOfYear) <= kept(second, of, endOfYear))
      for (const longer of [term(of.years + more, of.months, of.days), term(of.years, of.months, of.days + more)])
        assert.ok(kept(first, of, endOfYear) <= kept(first, longer, endOfYear))
      assert.ok(kept(first, of, false) <= kept(first, of, true))
    }),
  )
})

test("a term of years keeps the day of the year, and only 29 February moves", () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: 1, max: 60 }), (day, years) => {
      const last = kept(day, term(years))
      assert.equal(Number(last.slice(0, 4)), Number(day.slice(0, 4)) + years)
      if (last.slice(4) !== day.slice(4)) assert.deepEqual([day.slice(4), last.slice(4)], ["-02-29", "-02-28"])
    }),
  )
})

test("summer time shifts no day: at every hour of the practice's day it is the same day", () => {
  const zones = ["Europe/Amsterdam", "Europe/Brussels", "America/Paramaribo", "Atlantic/Azores"]
  fc.assert(
    fc.property(aDay, aTerm, fc.constantFrom(...zones), fc.nat(23), (day, of, zone, hour) => {
      const at = (date: string): string => {
        const moment = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: { hour } })
        return dayText(moment.toInstant(), zone)
      }
      const last = kept(day, of)
      assert.equal(hasPassed(last, at(last)), false)
      assert.equal(hasPassed(last, at(passesOn(last))), true)
    }),
  )
  const night = ["2026-03-28T22:59:59Z", "2026-03-28T23:00:00Z", "2026-10-24T21:59:59Z", "2026-10-24T22:00:00Z"]
  assert.deepEqual(
    night.map((moment) => dayText(Temporal.Instant.from(moment), "Europe/Amsterdam")),
    ["2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25"],
  )
})

test("what began on the last day for which a term has passed is over, what began a day later is not", () => {
  const aDay = fc
    .date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(
      fc.record({ years: fc.nat(110), months: fc.nat(60), days: fc.nat(3660) }),
      fc.boolean(),
      aDay,
      (of, endOfYear, today) => {
        const through = (day: string): string => kept(day, of, endOfYear)
        const last = lastBegun(through, today)
        assert.ok(hasPassed(through(last), today))
        assert.ok(!hasPassed(through(daysAfter(last, 1)), today))
      },
    ),
  )
})
