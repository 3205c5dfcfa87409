import assert from "node:assert/strict"
import { test } from "node:test"
import { byModule } from "./modules.ts"

test("things stand by their part of the program, daily work first, in the order in which they came", () => {
  const all = [
    { module: "users", name: "a" },
    { module: "persons", name: "b" },
    { module: "users", name: "c" },
  ] as const
  assert.deepEqual(
    byModule(all).map(([module, some]) => [module, some.map(({ name }) => name)]),
    [
      ["persons", ["b"]],
      ["users", ["a", "c"]],
    ],
  )
})
