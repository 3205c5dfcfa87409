import assert from "node:assert/strict"
import { test } from "node:test"
import { Pace } from "./pace.ts"

/** A clock that goes on when it is told to. */
function aClock() {
  const clock = { at: 0 }
  return { clock, pace: new Pace(() => clock.at) }
}

const turn = (): Promise<void> => new Promise((done) => setImmediate(done))

test("work that had its ten milliseconds is long, and others go first when it rests", async () => {
  const { clock, pace } = aClock()
  assert.equal(pace.isLong(), false)
  clock.at = 10
  assert.equal(pace.isLong(), false)
  clock.at = 11
  assert.equal(pace.isLong(), true)
  let others = 0
  setImmediate(() => (others += 1))
  await pace.rest()
  assert.equal(others, 1)
  assert.equal(pace.isLong(), false)
})

test("work that waits for something itself is not long: others had their turn", async () => {
  const { clock, pace } = aClock()
  assert.equal(pace.isLong(), false)
  await turn()
  clock.at = 1000
  assert.equal(pace.isLong(), false)
})
