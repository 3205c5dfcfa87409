import assert from "node:assert/strict"
import { test } from "node:test"
import { limits, type SlowDownRule } from "#gate/accounts/limits.ts"
import { countWrong, faded, noTries, secondsLeft, takeBack, type Tries } from "./slow-down.ts"

const start = Temporal.Instant.from("2026-11-22T09:00:00Z")

/** Wrong tries, each at the first moment that one is taken again. */
function wrong(
  times: number,
  rule: SlowDownRule,
  from: Tries = noTries(start),
): { tries: Tries; now: Temporal.Instant; waits: number[] } {
  let tries = from
  let now = Temporal.Instant.compare(from.freeAt, start) > 0 ? from.freeAt : start
  const waits: number[] = []
  for (let time = 0; time < times; time += 1) {
    tries = countWrong(faded(tries, now), rule, now)
    waits.push(secondsLeft(tries, now))
    now = now.add({ seconds: secondsLeft(tries, now) })
  }
  return { tries, now, waits }
}

test("three wrong tries on an account cost nothing, then waits double, and the tenth locks for a quarter of an hour", () => {
  const { waits, tries } = wrong(10, limits.tries.account)

  assert.deepEqual(waits, [0, 0, 1, 2, 4, 8, 16, 32, 64, 900])
  assert.equal(tries.locked, true)
})

test("an address that a whole practice shares has more room", () => {
  assert.deepEqual(
    wrong(9, limits.tries.address).waits,
    Array.from({ length: 9 }, () => 0),
  )
  assert.equal(wrong(49, limits.tries.address).tries.locked, false)
  assert.equal(wrong(50, limits.tries.address).tries.locked, true)
})

test("no wait is ever longer than a lock", () => {
  assert.ok(wrong(49, limits.tries.address).waits.every((seconds) => seconds <= 900))
})

test("tries are forgotten after a quarter of an hour, and after a lock they begin anew", () => {
  const { tries } = wrong(5, limits.tries.account)
  assert.equal(faded(tries, tries.lastAt.add({ minutes: 15 })).wrong, 5)
  assert.equal(faded(tries, tries.lastAt.add({ minutes: 15, seconds: 1 })).wrong, 0)

  const locked = wrong(10, limits.tries.account).tries
  assert.equal(faded(locked, locked.freeAt.subtract({ seconds: 1 })).locked, true)
  assert.deepEqual({ ...faded(locked, locked.freeAt), locks: 0 }, noTries(locked.freeAt))
})

test("locks on codes grow, and those on accounts do not: anybody can cause those", () => {
  const lockSeconds = (rule: SlowDownRule): number[] => {
    let tries = noTries(start)
    return [1, 2, 3, 4, 5, 6, 7, 8].map(() => {
      const after = wrong(10, rule, { ...tries, wrong: 0, locked: false })
      tries = after.tries
      return after.waits.at(-1) ?? 0
    })
  }

  assert.deepEqual(
    lockSeconds(limits.tries.account),
    Array.from({ length: 8 }, () => 900),
  )
  assert.deepEqual(
    lockSeconds(limits.tries.code),
    [1, 2, 4, 8, 16, 32, 64, 96].map((times) => times * 900),
  )
})

test("a right try takes back what was counted for it, the lock too", () => {
  const nine = wrong(9, limits.tries.account)
  const tenth = countWrong(nine.tries, limits.tries.account, nine.now)

  const after = takeBack(tenth, nine.now)

  assert.deepEqual(
    { wrong: after.wrong, locked: after.locked, locks: after.locks },
    { wrong: 9, locked: false, locks: 0 },
  )
  assert.equal(secondsLeft(after, nine.now), 0)
})
