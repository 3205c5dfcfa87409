import { after, test } from "node:test"
import type { Audience } from "#ground/kernel/audience.ts"
import { staff } from "#gate/accounts/accounts.ts"
import type { StepName } from "#gate/accounts/contract.ts"
import type { Engine } from "#gate/practices/practices.ts"
import { guests } from "./audiences.ts"
import { closePractice, fresh, makePractice, type TestPractice } from "./making.ts"
import { endAll, testDatabase } from "./postgres.ts"
import { readyAtMost, readyPractice } from "./ready.ts"

export { refused, type Staff, type TestPractice } from "./making.ts"

type Make = () => Promise<TestPractice>
type Story = (aPractice: Make, ofItsOwnName: Make) => Promise<void>

after(endAll)

const anotherPractice = async (kind: Engine["kind"], audience: Audience): Promise<TestPractice> =>
  makePractice(kind === "sqlite" ? { kind } : { kind, url: await testDatabase() }, fresh(), undefined, audience)

/**
 * Runs a test on SQLite and on PostgreSQL; `aPractice` makes a fresh one. All tests share the names of the first two; what leaves
 * traces of a name on a server takes one `ofItsOwnName`.
 */
export function onEachEngine(name: string, story: Story, audience: Audience = staff): void {
  for (const kind of ["sqlite", "postgres"] as const) test(`${name} (${kind})`, () => tell(story, kind, audience))
}

/**
 * Runs a test of signing in for the staff, on each engine, and on SQLite for another audience, of which all that matters is that it is
 * another. `step` is what the test cannot do without: an audience that may not use it has no such test.
 */
export function onEachAudience(name: string, story: Story, step?: StepName): void {
  onEachEngine(name, story)
  if (step === undefined || guests.steps.includes(step))
    test(`${name} (sqlite, ${guests.name})`, () => tell(story, "sqlite", guests))
}

async function tell(story: Story, kind: Engine["kind"], audience: Audience): Promise<void> {
  const made: TestPractice[] = []
  try {
    const keep = async (making: Promise<TestPractice>): Promise<TestPractice> => {
      const practice = await making
      made.push(practice)
      return practice
    }
    let asked = 0
    const next = (): Promise<TestPractice> => {
      asked += 1
      // What is ready has the tables of the staff alone.
      const isReady = asked <= readyAtMost && audience === staff
      return isReady ? readyPractice(kind, asked - 1) : anotherPractice(kind, audience)
    }
    await story(
      () => keep(next()),
      () => keep(anotherPractice(kind, audience)),
    )
  } finally {
    for (const practice of made) await closePractice(practice)
  }
}
