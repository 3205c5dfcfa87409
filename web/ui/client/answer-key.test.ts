import assert from "node:assert/strict"
import { test } from "node:test"
import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { nothing } from "#ground/kernel/shapes.ts"
import { keptAs, keyOf, showsAny } from "./answer-key.ts"

const list = act({
  name: "test.list",
  route: "GET /list",
  shows: ["task", "team"],
  takes: z.strictObject({ page: z.int() }),
  gives: z.strictObject({ total: z.int() }),
})
const finish = act({ name: "test.finish", route: "POST /finish", changes: ["task"], takes: nothing, gives: nothing })

test("an answer is no longer true when something that it shows was changed", () => {
  assert.equal(showsAny(keyOf(list, { page: 1 }), finish.changes ?? []), true)
  assert.equal(showsAny(keyOf(list, { page: 1 }), ["team"]), true)
})

test("an answer stays true when something else was changed, or nothing", () => {
  assert.equal(showsAny(keyOf(list, { page: 1 }), ["person", "dossier"]), false)
  assert.equal(showsAny(keyOf(list, { page: 1 }), []), false)
  assert.equal(showsAny(keyOf(finish, {}), ["task"]), false)
})

test("an answer that stands under a name of its own is nobody's to change", () => {
  assert.equal(showsAny(["invitation"], ["user"]), false)
})

test("an answer that a change gives is kept where the act that reads it looks", () => {
  const kept = keptAs(list, { page: 2 }, { total: 3 })
  assert.deepEqual(kept, { key: keyOf(list, { page: 2 }), answer: { total: 3 } })
  assert.notDeepEqual(kept.key, keyOf(list, { page: 1 }))
})
