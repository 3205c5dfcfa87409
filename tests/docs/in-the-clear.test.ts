import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { clearIn } from "#ground/kernel/table.ts"
import { allRooms } from "#main/rooms.ts"

test("decision 0005 lists every column in the clear, and why it is", () => {
  const text = readFileSync(join(import.meta.dirname, "../../docs/decisions/0005-exceptions-in-the-clear.md"), "utf8")
  const listed = text.split("\n").filter((line) => /^\| `[a-z_]+\.[a-z_]+` \| /.test(line))
  const declared = allRooms
    .flatMap((room) => room.tables)
    .flatMap((table) =>
      Object.entries(clearIn(table)).map(([column, why]) => `| \`${table.name}.${column}\` | ${why} |`),
    )
    .toSorted()

  const [missing, needless] = [
    new Set(declared).difference(new Set(listed)),
    new Set(listed).difference(new Set(declared)),
  ]
  const told = [...[...missing].map((line) => `add ${line}`), ...[...needless].map((line) => `take out ${line}`)]
  assert.deepEqual(
    listed,
    declared,
    `docs/decisions/0005-exceptions-in-the-clear.md, in order of name:\n${told.join("\n")}`,
  )
})
