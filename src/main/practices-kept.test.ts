import assert from "node:assert/strict"
import { test } from "node:test"
import { machineRoom, practicesKept } from "./practices-kept.ts"

const gibibyte = 1024 ** 3

test("how many practices are kept open follows memory, and the files that may be open", () => {
  assert.equal(practicesKept({ memory: gibibyte, files: 1_000_000 }), 102)
  assert.equal(practicesKept({ memory: 8 * gibibyte, files: 1_000_000 }), 819)
  assert.equal(practicesKept({ memory: 64 * gibibyte, files: 4096 }), 154)
  // However small the machine: a few are used at once.
  assert.equal(practicesKept({ memory: gibibyte / 16, files: 256 }), 10)
})

test("a machine tells what it has room for", () => {
  const { memory, files } = machineRoom()
  assert.ok(memory > 64 * 1024 ** 2 && Number.isFinite(memory), String(memory))
  assert.ok(files >= 256, String(files))
})
