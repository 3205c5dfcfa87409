import { after, test } from "node:test"
import { closePractice, makePractice, type TestPractice } from "./making.ts"
import { endAll, testDatabase } from "./postgres.ts"
import { readyDatabase } from "./ready.ts"

export { refused, type Staff, type TestPractice } from "./making.ts"

type Make = () => Promise<TestPractice>

after(endAll)

/** The first practice of a test is a copy of one that was made before; another must be another one. */
async function onPostgres(isFirst: boolean): Promise<TestPractice> {
  if (!isFirst) return makePractice({ kind: "postgres", url: await testDatabase() })
  const { url, ready } = await readyDatabase()
  return makePractice({ kind: "postgres", url }, ready)
}

/** Runs a test on SQLite and on PostgreSQL; `aPractice` makes a fresh one. */
export function onEachEngine(name: string, story: (aPractice: Make) => Promise<void>): void {
  for (const kind of ["sqlite", "postgres"] as const) {
    test(`${name} (${kind})`, async () => {
      const made: TestPractice[] = []
      try {
        await story(async () => {
          const practice = await (kind === "sqlite" ? makePractice({ kind }) : onPostgres(made.length === 0))
          made.push(practice)
          return practice
        })
      } finally {
        for (const practice of made) await closePractice(practice)
      }
    })
  }
}
