import assert from "node:assert/strict"
import { test } from "node:test"
import { gather } from "#main/rooms.ts"
import { tellOfPersons } from "#tests/people/clear-texts.ts"
import { allRooms } from "./rooms.ts"

const rooms = allRooms
const dataKinds = gather(rooms, "dataKinds")

/** Tables that tell of persons by their opaque ids alone, and that duties keep in order themselves. */
const others: readonly string[] = ["tombstones", "erasure_items"]

test("every table that tells of persons is taken away by a kind of data", () => {
  const taken = new Set([
    ...dataKinds.flatMap(({ table, takesAlong }) => [table, ...(takesAlong ?? [])].map(({ name }) => name)),
    ...others,
  ])

  // Which tables these are is known by what is in them (`clear.test.ts`), whatever their columns are called.
  assert.ok(tellOfPersons.length > 10)
  assert.deepEqual(
    tellOfPersons.filter((name) => !taken.has(name)),
    [],
  )
})

test("what goes along goes with a kind that is there", () => {
  const names = new Set(dataKinds.map(({ name }) => name))
  for (const { name, cleanUp } of dataKinds)
    if (typeof cleanUp === "object") assert.ok(names.has(cleanUp.with), `${name} goes with ${cleanUp.with}`)
})
