import assert from "node:assert/strict"
import { test } from "node:test"
import { setTimeout as wait } from "node:timers/promises"
import { Refusal, refuse } from "#ground/kernel/refusal.ts"
import { staff } from "#gate/accounts/audience.ts"
import { earlyLimit } from "./early-limit.ts"
import { evenly, pretendSignIn } from "./pretend-sign-in.ts"

const from = { address: "10.0.0.7", device: "curl" }
const typed = { practice: "bestaat-niet", email: "niemand@example.nl", password: "fietsbel zondag kaasschaaf" }

test("a practice that is not there answers as one that is answers an unknown account", async () => {
  const pretend = pretendSignIn(staff, earlyLimit(staff))
  let now = Temporal.Instant.from("2026-11-22T09:00:00Z")
  const codes: string[] = []

  for (let time = 0; time < 18; time += 1) {
    const error: unknown = await pretend(typed, from, now).catch((reason: unknown) => reason)
    assert.ok(error instanceof Refusal)
    codes.push(error.code)
    if (error.code === "accounts.wait") now = now.add({ seconds: Number(error.details["seconds"]) })
  }

  // The same list as `sign-in.test.ts` finds for a practice that is there.
  const [no, wait] = ["accounts.not-recognised", "accounts.wait"]
  assert.deepEqual(codes, [
    no,
    no,
    no,
    wait,
    no,
    wait,
    no,
    wait,
    no,
    wait,
    no,
    wait,
    no,
    wait,
    no,
    wait,
    no,
    "accounts.locked",
  ])
})

test("a wrong password is answered at a fixed time, a right one at once", async () => {
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const begun = performance.now()
    await evenly(work).catch(() => undefined)
    return performance.now() - begun
  }

  const wrong = await timed(async () => {
    throw refuse("accounts.not-recognised")
  })
  const right = await timed(async () => "next")
  const slow = await timed(async () => {
    await wait(700)
    throw refuse("accounts.not-recognised")
  })

  assert.ok(wrong >= 590, `${wrong}`)
  assert.ok(right < wrong, `${right}`)
  assert.ok(slow >= 1190, `${slow}: work that takes longer is answered at the next moment`)
})
