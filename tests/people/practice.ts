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

/** Runs a test on SQLite and on PostgreSQL; `aPractice` makes a fresh one. */
export function onEachEngine(name: string, story: (aPractice: Make) => Promise<void>): void {
  for (const kind of ["sqlite", "postgres"] as const) {
    test(`${name} (${kind})`, async () => {
      const made: TestPractice[] = []
      try {
        await story(async () => {
          const practice = await (made.length === 0 ? readyPractice(kind) : anotherPractice(kind))
          made.push(practice)
          return practice
        })
      } finally {
        for (const practice of made) await closePractice(practice)
      }
    })
  }
}
