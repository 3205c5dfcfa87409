import { after, test } from "node:test"
import type { Engine } from "#gate/practices/practices.ts"
import { closePractice, makePractice, type TestPractice } from "./making.ts"
import { endAll, testDatabase } from "./postgres.ts"
import { readyPractice } from "./ready.ts"

export { refused, type Staff, type TestPractice } from "./making.ts"

type Make = () => Promise<TestPractice>

after(endAll)

const anotherPractice = async (kind: Engine["kind"]): Promise<TestPractice> =>
  makePractice(kind === "sqlite" ? { kind } : { kind, url: await testDatabase() })

/**
 * Runs a test on SQLite and on PostgreSQL; `aPractice` makes a fresh one. All tests share the name of the first; what leaves traces of
 * a name on a server takes one `ofItsOwnName`.
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
        await story(
          () => keep(made.length === 0 ? readyPractice(kind) : anotherPractice(kind)),
          () => keep(anotherPractice(kind)),
        )
      } finally {
        for (const practice of made) await closePractice(practice)
      }
    })
  }
}
