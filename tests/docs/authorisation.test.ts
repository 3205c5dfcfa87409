import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import type { FieldRule } from "#ground/kernel/data-kind.ts"
import { allRooms, gather } from "#main/rooms.ts"

const rooms = allRooms
const text = readFileSync(join(import.meta.dirname, "..", "..", "docs", "authorisation.md"), "utf8")

function* guardsIn(fields: Readonly<Record<string, FieldRule>>): Generator<string> {
  for (const { needs, fields: inner } of Object.values(fields)) {
    if (needs !== undefined) yield needs.name
    if (inner !== undefined) yield* guardsIn(inner)
  }
}

test("the table of fields names every permission that guards one, and no other", () => {
  const guards = gather(rooms, "dataKinds").flatMap(({ fields }) => [...guardsIn(fields)])
  const named = [...text.matchAll(/^\| `([a-z.-]+)` \|/gm)].map(([, name = ""]) => name)
  assert.deepEqual(named.toSorted(), [...new Set(guards)].toSorted())
})

test("no permission is spoken of that no room declares", () => {
  const declared = new Set(gather(rooms, "permissions").map(({ name }) => name))
  const spoken = [...text.matchAll(/`([a-z]+\.[a-z-]+)`/g)].map(([, name = ""]) => name)
  assert.deepEqual(
    spoken.filter((name) => !declared.has(name) && !name.endsWith(".ts") && !name.endsWith(".md")),
    [],
  )
})
