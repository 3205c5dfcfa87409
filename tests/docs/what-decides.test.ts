import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { isProven, type TableRule } from "#ground/kernel/table-rule.ts"
import { allRooms } from "#main/rooms.ts"

const rooms = allRooms

/** A line of the list for each column, or whole table, that somebody without the key may change. */
const linesOf = (rule: TableRule): readonly string[] =>
  isProven(rule)
    ? Object.entries(rule.free).map(([column, why]) => `| \`${rule.name}.${column}\` | ${why} |`)
    : [`| \`${rule.name}\` | ${rule.why} |`]

test("SECURITY.md lists all that may be changed without the key, and why", () => {
  const text = readFileSync(join(import.meta.dirname, "../../SECURITY.md"), "utf8")
  const listed = text.split("\n").filter((line) => /^\| `[a-z_]+(\.[a-z_]+)?` \| /.test(line))
  const declared = rooms.flatMap(({ tables }) => tables.flatMap(({ rule }) => linesOf(rule))).toSorted()

  const [missing, needless] = [
    new Set(declared).difference(new Set(listed)),
    new Set(listed).difference(new Set(declared)),
  ]
  const told = [...[...missing].map((line) => `add ${line}`), ...[...needless].map((line) => `take out ${line}`)]
  assert.deepEqual(listed, declared, `SECURITY.md, in order of name:\n${told.join("\n")}`)
})
