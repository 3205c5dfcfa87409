import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { z } from "zod"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { bytes, clear, revision, sealed, table, type TablesOf } from "#ground/kernel/table.ts"
import { onEachEngine, type TestPractice } from "#tests/people/practice.ts"
import { TokenTable } from "./finding.ts"

const things = table(
  "organisations",
  {
    id: clear(z.string(), "opaque"),
    kind: clear(z.string(), "a code"),
    version: revision,
    created_at: clear(z.string(), "when"),
    changed_at: clear(z.string(), "when"),
    sealed: sealed(),
  },
  { checked: "rows" },
)
const ofThings = table(
  "organisation_tokens",
  { token: clear(bytes, "a keyed hash"), organisation_id: clear(z.string(), "opaque") },
  { key: ["token", "organisation_id"], undeciding: "finds" },
)
type Tables = TablesOf<typeof things | typeof ofThings>
const tokens = new TokenTable({ table: ofThings, thing: "organisation_id", things })

const isThere = (at: Change, id: string): Promise<unknown> =>
  tables<Tables>(at)
    .insertInto("organisations")
    .values({ id, kind: "other", version: 1, created_at: "", changed_at: "", sealed: new Uint8Array() })
    .execute()

const rowsIn = (at: Look): Promise<readonly { readonly organisation_id: string }[]> =>
  tables<Tables>(at).selectFrom("organisation_tokens").select("organisation_id").execute()

async function sweep(linde: TestPractice, signal = new AbortController().signal): Promise<readonly number[]> {
  const taken: number[] = []
  await tokens.sweep({
    look: (read) => linde.look(read),
    change: async (write) => {
      taken.push(await linde.change(write))
    },
    signal,
  })
  return taken
}

onEachEngine("a sweep takes the tokens of what is gone, stretch by stretch, and no other", async (aPractice) => {
  const linde = await aPractice()
  const shared = randomBytes(32)
  await linde.change(async (at) => {
    await isThere(at, "here")
    const gone = Array.from({ length: 25_000 }, (_, index) => [randomBytes(32), `gone-${index % 100}`] as const)
    const kept = Array.from({ length: 3000 }, () => [randomBytes(32), "here"] as const)
    await tokens.add(at, [...gone, ...kept, [shared, "gone-7"], [shared, "here"]])
  })

  assert.deepEqual(
    (await linde.look((at) => tokens.holders(at, [shared]))).map(({ id }) => id),
    ["here"],
    "what is gone is not found, swept or not",
  )
  const taken = await sweep(linde)

  assert.ok(taken.length > 2)
  assert.equal(
    taken.reduce((sum, count) => sum + count, 0),
    25_001,
  )
  const left = await linde.look(rowsIn)
  assert.deepEqual([left.length, new Set(left.map((row) => row.organisation_id))], [3001, new Set(["here"])])
  assert.deepEqual(await sweep(linde), [], "there is nothing to do twice")
})

onEachEngine("a sweep that is broken off finds the rest the next time", async (aPractice) => {
  const linde = await aPractice()
  const gone = Array.from({ length: 25_000 }, () => [randomBytes(32), "gone"] as const)
  await linde.change((at) => tokens.add(at, gone))
  const breaking = new AbortController()
  const taken: number[] = []
  await tokens.sweep({
    look: (read) => linde.look(read),
    change: async (write) => {
      taken.push(await linde.change(write))
      breaking.abort()
    },
    signal: breaking.signal,
  })

  assert.equal(taken.length, 1)
  const rest = await sweep(linde)
  assert.ok(rest.length > 1)
  assert.equal(
    [...taken, ...rest].reduce((sum, count) => sum + count, 0),
    gone.length,
  )
  assert.deepEqual(await linde.look(rowsIn), [])
})
