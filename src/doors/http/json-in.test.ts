import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import fastify from "fastify"
import { beyond, boundJson } from "./json-in.ts"

test("what is within the bounds is taken, whatever stands in its strings", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), fc.string(), (value, text) => {
      const signs = `${text}${'[{",:\\'.repeat(8_000)}`
      assert.equal(beyond(JSON.stringify({ value, [signs]: signs })), undefined)
    }),
  )
})

test("too deep, too many keys and too many values are told before anything is taken apart", async () => {
  const app = fastify({ bodyLimit: 4 * 1024 ** 2 })
  boundJson(app)
  let taken = 0
  app.post("/", async () => ({ taken: (taken += 1) }))
  app.setErrorHandler((error, _request, reply) => reply.code(400).send(error))
  const keys = (many: number) => `{${Array.from({ length: many }, (_, n) => `"k${n}":1`).join(",")}}`
  const bodies: readonly (readonly [string, ReturnType<typeof beyond>])[] = [
    ["[".repeat(1_800_000), "too-deep"],
    [`{"a":`.repeat(33), "too-deep"],
    [keys(120_000), "too-many"],
    [keys(5_001), "too-many"],
    [`[${"1,".repeat(20_001)}1]`, "too-many"],
    [keys(5_000), undefined],
    [`${"[".repeat(32)}${"]".repeat(32)}`, undefined],
    [`["${"x".repeat(500_000)}"]`, undefined],
  ]

  for (const [payload, told] of bodies) {
    assert.equal(beyond(payload), told, payload.slice(0, 20))
    const headers = { "content-type": "application/json" }
    const { statusCode } = await app.inject({ method: "POST", url: "/", headers, payload })
    assert.equal(statusCode, told === undefined ? 200 : 400, payload.slice(0, 20))
  }
  assert.equal(taken, 3)
  await app.close()
})
