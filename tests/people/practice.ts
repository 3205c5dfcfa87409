import { after, test } from "node:test"
import type { Engine } from "#gate/practices/practices.ts"
import { closePractice, makePractice, type TestPractice } from "./making.ts"
import { endAll, testDatabase } from "./postgres.ts"
import { readyAtMost, readyPractice } from "./ready.ts"

export { refused, type Staff, type TestPractice } from "./making.ts"

type Make = () => Promise<TestPractice>

after(endAll)

const anotherPractice = async (kind: Engine["kind"]): Promise<TestPractice> =>
  makePractice(kind === "sqlite" ? { kind } : { kind, url: await testDatabase() })

/**
 * Runs a test on SQLite and on PostgreSQL; `aPractice` makes a fresh one. All tests share the names of the first two; what leaves
 * traces of a name on a server takes one `ofItsOwnName`.
 */
export function onEachEngine(name: string, story: (aPractice: Make, ofItsOwnName: Make) => Promise<void>): void {
  for (const kind of ["sqlite", "postgres"] as const) {
    test(`${name} (${kind})`, async () => {
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
          return asked > readyAtMost ? anotherPractice(kind) : readyPractice(kind, asked - 1)
        }
        await story(
          () => keep(next()),
          () => keep(anotherPractice(kind)),
        )
      } finally {
        for (const practice of made) await closePractice(practice)
      }
    })
  }
}
