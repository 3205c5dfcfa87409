import assert from "node:assert/strict"
import { test } from "node:test"
import { act, type Route } from "#ground/kernel/act.ts"
import { nothing } from "#ground/kernel/shapes.ts"
import { addressOf } from "./address.ts"

const on = (route: Route) => act({ name: "test.one", route, shows: [], takes: nothing, gives: nothing })

test("what stands in the path goes there, the rest of a question behind it", () => {
  assert.deepEqual(addressOf(on("GET /persons/:id/tasks"), { id: "a/b", page: 2, state: undefined }), {
    method: "GET",
    url: "/api/persons/a%2Fb/tasks?page=2",
    rest: {},
  })
})

test("nothing of what is sent comes into the address but what stands in the path", () => {
  assert.deepEqual(addressOf(on("POST /persons/:id/ties"), { id: "1", note: "geheim" }), {
    method: "POST",
    url: "/api/persons/1/ties",
    rest: { note: "geheim" },
  })
})

test("a question without more has no question mark", () => {
  assert.equal(addressOf(on("DELETE /ties/:id"), { id: "1" }).url, "/api/ties/1")
})
