import assert from "node:assert/strict"
import type { z } from "zod"
import type { AnyTable } from "#ground/kernel/table.ts"
import type { TableShape } from "#ground/store/connections.ts"
import { onEachEngine } from "#tests/people/practice.ts"

type Columns = TableShape["columns"]

/** Of which type of column a shape is, by what it takes. */
const typeOf = (shape: z.ZodType): Columns[number]["type"] => {
  if (shape.safeParse(1).success) return "integer"
  return shape.safeParse(new Uint8Array()).success ? "bytes" : "text"
}

/** A declared table as a database would have it. */
const asStored = ({ columns, rule }: AnyTable): Columns => {
  const declared = Object.entries(columns).map(([name, column]): Columns[number] =>
    "sealed" in column
      ? { name, type: "bytes", mayBeEmpty: column.mayBeEmpty }
      : { name, type: typeOf(column.shape), mayBeEmpty: column.shape.safeParse(null).success },
  )
  return "decides" in rule ? [...declared, { name: "proof", type: "bytes", mayBeEmpty: true }] : declared
}

const byName = (columns: Columns): Columns => columns.toSorted((one, other) => (one.name < other.name ? -1 : 1))

onEachEngine("every table stands in the database as it is declared, column for column", async (aPractice) => {
  const linde = await aPractice()
  const shapes = await linde.practice.store.shapes()
  const declared = linde.rooms.flatMap((room) => room.tables)

  assert.deepEqual(declared.map(({ name }) => name).toSorted(), shapes.map(({ name }) => name).toSorted())
  for (const table of declared) {
    const stored = shapes.find(({ name }) => name === table.name)
    assert.deepEqual(byName(asStored(table)), byName(stored?.columns ?? []), table.name)
    assert.deepEqual(table.rule.key, stored?.key, table.name)
    assert.equal(table.rule.name, table.name)
  }
})
