import assert from "node:assert/strict"
import { test } from "node:test"
import { Refusal } from "#ground/kernel/refusal.ts"
import { makeTurns, type Waiter } from "./turns.ts"

/** Turns of which the work goes on until it is told to end; `begun` says in which order it began. */
function held(typical = 0) {
  const turns = makeTurns({ atOnce: 2, patience: 1000 })
  if (typical > 0) turns.took(typical)
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const outcomes = new Map<string, string>()
  const take = (name: string, waiter: Waiter): void => {
    turns
      .take(waiter, () => {
        begun.push(name)
        return new Promise<void>((resolve) => void ends.set(name, resolve))
      })
      .then(
        () => outcomes.set(name, "done"),
        (error: unknown) => outcomes.set(name, error instanceof Refusal ? error.code : String(error)),
      )
  }
  const settle = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))
  const end = async (name: string): Promise<void> => {
    ends.get(name)?.()
    await settle()
  }
  return { turns, take, end, begun, outcomes, settle }
}

const others = (from: string): Waiter => ({ lane: "others", from })
const known: Waiter = { lane: "known" }

test("two at a time, and who is known never waits behind the others", async () => {
  const { take, end, begun } = held()
  for (const name of ["a", "b", "c", "d"]) take(name, others("x"))
  take("known", known)
  assert.deepEqual(begun, ["a", "b"])

  await end("a")
  assert.deepEqual(begun, ["a", "b", "known"])
  await end("b")
  await end("known")
  assert.deepEqual(begun, ["a", "b", "known", "c", "d"])
})

test("nobody waits longer than anybody should: those who would are sent away with a time to come back", async () => {
  // Two at a time of 250 ms each: eight may wait a second.
  const { take, settle, outcomes, begun } = held(250)
  for (let index = 0; index < 200; index += 1) take(`${index}`, others(`${index}`))
  await settle()

  assert.equal([...outcomes.values()].filter((code) => code === "general.busy").length, 200 - 2 - 8)
  assert.deepEqual(begun, ["0", "1"])
})

test("who sends much from one place takes it from nobody else", async () => {
  const { take, end, settle, outcomes, begun } = held(250)
  for (let index = 0; index < 100; index += 1) take(`flood ${index}`, others("192.0.2.1"))
  take("somebody", others("198.51.100.1"))
  for (let index = 100; index < 200; index += 1) take(`flood ${index}`, others("192.0.2.1"))
  await settle()
  assert.equal(outcomes.get("somebody"), undefined)

  while (outcomes.get("somebody") === undefined && begun.length > 0) for (const name of begun.splice(0)) await end(name)
  assert.equal(outcomes.get("somebody"), "done")
})

test("known ones are bounded too", async () => {
  const { take, settle, outcomes } = held()
  for (let index = 0; index < 300; index += 1) take(`${index}`, known)
  await settle()
  assert.equal([...outcomes.values()].filter((code) => code === "general.busy").length, 300 - 2 - 200)
})
