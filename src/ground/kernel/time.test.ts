import assert from "node:assert/strict"
import { test } from "node:test"
import { dayText, todayIn } from "./time.ts"

test("the day that is told goes over at midnight there, on days of 23 and 25 hours too, and back with the clock", () => {
  const zone = "Europe/Amsterdam"
  let now = Temporal.Instant.from("2026-03-27T00:00:00Z")
  const today = todayIn(zone, { now: () => now })
  const told = new Set<string>()
  const step = (minutes: number): void => {
    now = now.add({ minutes })
    assert.equal(today(), dayText(now, zone), now.toString())
    told.add(today())
  }
  for (let quarter = 0; quarter < 4 * 24 * 5; quarter += 1) step(15)
  now = Temporal.Instant.from("2026-10-24T00:00:00Z")
  for (let quarter = 0; quarter < 4 * 24 * 4; quarter += 1) step(15)
  step(-60 * 24 * 300)
  assert.equal(told.size, 12)
})
