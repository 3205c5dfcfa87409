import { after, test } from "node:test"
import { closePractice, makePractice, type TestPractice } from "./making.ts"
import { endAll, testDatabase } from "./postgres.ts"

export { refused, type Staff, type TestPractice } from "./making.ts"

type Make = () => Promise<TestPractice>

after(endAll)

/** Runs a test on SQLite and on PostgreSQL; `aPractice` makes a fresh one. */
export function onEachEngine(name: string, story: (aPractice: Make) => Promise<void>): void {
  for (const kind of ["sqlite", "postgres"] as const) {
    test(`${name} (${kind})`, async () => {
      const made: TestPractice[] = []
      try {
        await story(async () => {
          const practice = await makePractice(kind === "sqlite" ? { kind } : { kind, url: await testDatabase() })
          made.push(practice)
          return practice
        })
      } finally {
        for (const practice of made) await closePractice(practice)
      }
    })
  }
}
