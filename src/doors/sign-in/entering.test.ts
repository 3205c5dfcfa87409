import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { listSessions } from "#gate/accounts/contract.ts"
import { password, type Served, served } from "#tests/people/served.ts"
import type { Visitor } from "#tests/people/visitor.ts"

const [anna, piet] = ["anna@linde.example", "piet@eik.example"]
const made: { site?: Served } = {}
const site = (): Served => {
  assert.ok(made.site)
  return made.site
}
before(async () => {
  made.site = await served()
  await made.site.practice("linde", anna)
  await made.site.practice("eik", piet)
})
after(() => made.site?.close())

const sessionOf = (visitor: Visitor): string => visitor.cookies.get("hoeder") ?? ""
const isIn = async (visitor: Visitor, session: string): Promise<boolean> =>
  (await visitor.ask("GET", "/api/me", undefined, { cookie: `hoeder=${session}` })).status === 200

test("who signs in again gets a new session, and the one that the browser had is over", async () => {
  const visitor = await site().signedIn("linde", anna)
  const first = sessionOf(visitor)

  await visitor.signIn("linde", anna, password)
  const second = sessionOf(visitor)

  assert.notEqual(second, first)
  assert.deepEqual([await isIn(visitor, first), await isIn(visitor, second)], [false, true])
  assert.equal((await visitor.does(listSessions, {})).sessions.length, 1)

  await visitor.signIn("eik", piet, password)
  assert.deepEqual([await isIn(visitor, second), await isIn(visitor, sessionOf(visitor))], [false, true])
})

test("a sign-in that does not come to its end leaves the session as it was", async () => {
  const visitor = await site().signedIn("linde", anna)
  const session = sessionOf(visitor)

  await visitor.ask("POST", "/api/sign-in", { practice: "linde", email: anna, password: "niet het goede wachtwoord" })
  await visitor.ask("POST", "/api/sign-in", { practice: "linde", email: anna, password })
  await visitor.ask("POST", "/api/sign-in/code", { code: "000000" })

  assert.ok(await isIn(visitor, session))
})

test("a token of a session is 32 random bytes, and no two are the same", async () => {
  const tokens = new Set<string>()
  for (let time = 0; time < 3; time += 1) {
    const [, token = ""] = sessionOf(await site().signedIn("eik", piet)).split(".")
    assert.equal(Buffer.from(token, "base64url").length, 32)
    tokens.add(token)
  }
  assert.equal(tokens.size, 3)
})
