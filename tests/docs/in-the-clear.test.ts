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

  assert.deepEqual(listed, declared, declared.join("\n"))
})
