import assert from "node:assert/strict"
import { isProven } from "#ground/kernel/table-rule.ts"
import { onEachEngine } from "#tests/people/practice.ts"

onEachEngine("every table and every column says what it decides, or why it decides nothing", async (aPractice) => {
  const linde = await aPractice()
  const shapes = await linde.practice.store.shapes()
  const rules = linde.rooms.flatMap((room) => room.tables)

  assert.deepEqual(rules.map(({ name }) => name).toSorted(), shapes.map(({ name }) => name).toSorted())
  for (const rule of rules.filter(isProven)) {
    const shape = shapes.find(({ name }) => name === rule.name)
    const said = new Set([...rule.key, ...rule.decides, ...Object.keys(rule.free), "proof"])
    assert.deepEqual([...said].toSorted(), shape?.columns.map(({ name }) => name).toSorted(), rule.name)
    assert.deepEqual(rule.key.toSorted(), shape?.key.toSorted(), rule.name)
  }
})
