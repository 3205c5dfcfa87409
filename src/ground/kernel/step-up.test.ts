import assert from "node:assert/strict"
import { test } from "node:test"
import { z } from "zod"
import { act } from "./act.ts"
import { look } from "./operation.ts"
import { isFreshStep } from "./step-up.ts"

const nothing = z.strictObject({})
const rest = { needs: "signed-in", logs: { nothing: "a test" }, run: async () => ({}) } as const
const one = act({ name: "test.one", route: "GET /one", shows: [], takes: nothing, gives: nothing })

test("a step that was never given is not fresh, and one that was given is so for as long as the act allows", () => {
  const given = Temporal.Instant.from("2026-11-22T09:00:00Z")
  const isFresh = (why: "settings" | "leaks", seconds: number) => isFreshStep(why, given, given.add({ seconds }))

  assert.equal(isFreshStep("settings", undefined, given), false)
  assert.deepEqual([isFresh("leaks", 299), isFresh("leaks", 300)], [true, false])
  assert.deepEqual([isFresh("settings", 899), isFresh("settings", 900)], [true, false])
})

test("an operation that asks the second step says why, or does not compile", () => {
  assert.equal(look(one, { ...rest, stepUp: "leaks" }).stepUp, "leaks")
  // @ts-expect-error: a step without a reason has no time for which it is fresh
  look(one, { ...rest, stepUp: true })
  // @ts-expect-error: and neither has one that depends on what is asked
  look(one, { ...rest, stepUp: () => true })
})
