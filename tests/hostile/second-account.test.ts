// Whoever made an account, or had one made, is behind what is asked with it: nobody is their own second person by a friend's friend.
import assert from "node:assert/strict"
import fc from "fast-check"
import type { UserId } from "#ground/kernel/ids.ts"
import { listMyApprovals, withdrawAsking } from "#gate/approval/contract.ts"
import { recordEvent } from "#gate/users/users.ts"
import { setErasureSettings } from "#duties/erasure/contract.ts"
import { onEachEngine, type Staff, type TestPractice } from "#tests/people/practice.ts"

const howMany = 6

/** Who did something with whose account, by their places in the list. */
type Touches = readonly (readonly [by: number, on: number])[]

const someTouches: fc.Arbitrary<Touches> = fc.array(
  fc.tuple(fc.nat(howMany - 1), fc.nat(howMany - 1)).filter(([by, on]) => by !== on),
  { maxLength: 7 },
)

/** All who can be come to from somebody by arrows. */
function reached(from: ReadonlySet<number>, arrows: Touches): ReadonlySet<number> {
  const next = new Set([...from, ...arrows.filter(([by]) => from.has(by)).map(([, on]) => on)])
  return next.size === from.size ? next : reached(next, arrows)
}

/** Who has nothing to do with the first: neither made them, nor was made by one who did, however long the way. */
function strangers(touches: Touches): readonly number[] {
  const makers = reached(
    new Set([0]),
    touches.map(([by, on]) => [on, by]),
  )
  const bound = reached(makers, touches)
  return Array.from({ length: howMany }, (_, who) => who).filter((who) => !bound.has(who))
}

async function ableSeen(linde: TestPractice, staff: readonly Staff[], touches: Touches): Promise<readonly number[]> {
  const idOf = (who: number): UserId => {
    const found = staff[who]
    assert.ok(found)
    return found.user
  }
  for (const [by, on] of touches)
    await linde.change((at) =>
      recordEvent(
        { ...at, actor: { ...at.actor, kind: "user", user: idOf(by) } as typeof at.actor },
        idOf(on),
        "invited",
      ),
    )
  const [asker] = staff
  assert.ok(asker)
  await asker.does(setErasureSettings, { approvalAbove: 1000 })
  const able: number[] = []
  for (const [who, one] of staff.entries()) {
    const [waiting] = (await one.does(listMyApprovals, {})).approvals
    if (waiting?.may.sayYes === true) able.push(who)
  }
  const [mine] = (await asker.does(listMyApprovals, {})).approvals
  assert.ok(mine)
  await asker.does(withdrawAsking, { id: mine.id })
  // What was done with an account is forgotten after thirty days.
  linde.clock.advance({ days: 31 })
  return able
}

onEachEngine(
  "whoever is tied to the asker by accounts that were made, over however many, cannot say yes",
  async (aPractice) => {
    const linde = await aPractice()
    const staff: Staff[] = []
    for (let who = 0; who < howMany; who += 1)
      staff.push(await linde.standing(`Wie${who}`, "erasure.prepare", "erasure.approve"))
    linde.clock.advance({ days: 31 })
    await staff[0]?.does(setErasureSettings, { approvalAbove: 0 })
    await fc.assert(
      fc.asyncProperty(someTouches, async (touches) => {
        assert.deepEqual(await ableSeen(linde, staff, touches), strangers(touches))
      }),
      { numRuns: 25 },
    )
  },
)
