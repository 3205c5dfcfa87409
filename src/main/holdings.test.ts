import assert from "node:assert/strict"
import { test } from "node:test"
import type { Kysely } from "kysely"
import { gather } from "#main/rooms.ts"
import { onEachEngine } from "#tests/people/practice.ts"
import { allRooms } from "./rooms.ts"

const rooms = allRooms(
  { send: async () => undefined, close: async () => undefined },
  { origin: "https://hoeder.example" },
)
const holdings = gather(rooms, "holdings")

/** Tables that tell of persons by their opaque ids alone, and that duties keep in order themselves. */
const others: readonly string[] = ["tombstones", "erasure_items"]

onEachEngine("every table that tells of persons is taken away by a holding", async (aPractice) => {
  const linde = await aPractice()
  const tables = await linde.look((at) => (at.db as Kysely<unknown>).introspection.getTables())
  const told = tables.filter(({ columns }) => columns.some(({ name }) => name === "person_id"))
  const taken = new Set([...holdings.flatMap(({ table, takesAlong }) => [table, ...(takesAlong ?? [])]), ...others])

  assert.ok(told.length > 10)
  assert.deepEqual(
    told.map(({ name }) => name).filter((name) => !taken.has(name)),
    [],
  )
})

test("what goes along goes with a kind that is there", () => {
  const names = new Set(holdings.map(({ name }) => name))
  for (const { name, cleanUp } of holdings)
    if (typeof cleanUp === "object") assert.ok(names.has(cleanUp.with), `${name} goes with ${cleanUp.with}`)
})
