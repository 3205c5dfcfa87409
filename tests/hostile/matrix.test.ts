import assert from "node:assert/strict"
import { after, before, describe, test } from "node:test"
import type { Operation } from "#ground/kernel/operation.ts"
import { cookieActs } from "#doors/staff/staff.ts"
import { listAccess } from "#gate/audit/contract.ts"
import { gather } from "#main/rooms.ts"
import { type Served, served } from "#tests/people/served.ts"
import { type Everything, fillEverything } from "#tests/people/everything.ts"
import { Visitor } from "#tests/people/visitor.ts"
import { bodyOf, requestOf, sampleInput } from "./samples.ts"

type Problem = { readonly code: string }

/** The authorisation matrix, made from the declarations: a new operation is in it by being declared. */
describe("who may not, cannot", () => {
  const site: {
    served?: Served
    anna?: Visitor
    nobody?: Visitor
    powerless?: Visitor
    stranger?: Visitor
    linde?: Everything
  } = {}
  const given = <Name extends keyof typeof site>(name: Name): NonNullable<(typeof site)[Name]> => {
    const value = site[name]
    assert.ok(value, `${name} was not made`)
    return value
  }
  const operations = (): readonly Operation[] => gather(given("served").hoeder.rooms, "operations")

  before(async () => {
    site.served = await served()
    await site.served.practice("linde", "anna@linde.example")
    await site.served.user("linde", "powerless@linde.example", [])
    await site.served.practice("eik", "stranger@eik.example")
    site.nobody = new Visitor(site.served.address)
    site.powerless = await site.served.signedIn("linde", "powerless@linde.example")
    site.stranger = await site.served.signedIn("eik", "stranger@eik.example")
    site.anna = await site.served.signedIn("linde", "anna@linde.example")
    site.linde = await fillEverything(site.anna, "anna@linde.example")
  })
  after(() => site.served?.close())

  test("without a session no operation answers but those that say so", async () => {
    for (const { act, needs } of [...operations(), ...cookieActs]) {
      if (needs === "nobody") continue
      const { method, path, body } = requestOf(act, sampleInput(act))
      const answer = await given("nobody").ask(method, path, bodyOf(act, body))
      assert.deepEqual(
        [act.name, answer.status, (answer.body as Problem).code],
        [act.name, 401, "general.not-signed-in"],
      )
    }
  })

  test("a made-up session is none", async () => {
    for (const cookie of [
      "hoeder=linde.x",
      "hoeder=linde",
      "hoeder=eik.",
      `hoeder=linde.${"A".repeat(43)}`,
      "hoeder=nergens.abc",
      "hoeder=../linde.abc",
    ]) {
      const answer = await given("nobody").ask("GET", "/api/me", undefined, { cookie })
      assert.equal(answer.status, 401)
    }
  })

  test("a session of one practice opens nothing in another", async () => {
    const [, token = ""] = (given("stranger").cookies.get("hoeder") ?? "").split(".")
    const answer = await given("nobody").ask("GET", "/api/me", undefined, { cookie: `hoeder=linde.${token}` })
    assert.equal(answer.status, 401)
  })

  test("without the permission no operation runs, and the attempt is in the log", async () => {
    for (const { act, needs } of operations()) {
      if (typeof needs === "string") continue
      const { method, path, body } = requestOf(act, { ...sampleInput(act), ...given("linde").idsFor(act) })
      const answer = await given("powerless").ask(method, path, bodyOf(act, body))
      assert.deepEqual([act.name, answer.status, (answer.body as Problem).code], [act.name, 403, "general.not-allowed"])
    }
    const { lines } = await given("anna").does(listAccess, { id: given("linde").person, size: "200" })
    const refusals = new Set(lines.filter(({ outcome }) => outcome === "refused").map(({ event }) => event))
    for (const { logs, act } of operations()) {
      if ("nothing" in logs || !("id" in given("linde").idsFor(act)) || !act.route.includes("/persons/:id")) continue
      assert.ok(refusals.has(logs.event), `the refused attempt at ${act.name} is not in the log as ${logs.event}`)
    }
  })

  test("ids of another practice are as if they were not there, whatever one may do in one's own", async () => {
    const before = await given("linde").fingerprint()
    for (const { act, needs } of operations()) {
      if (needs === "nobody") continue
      const ids = given("linde").idsFor(act)
      if (Object.keys(ids).length === 0) continue
      await given("stranger").stepUpOnce("stranger@eik.example")
      const { method, path, body } = requestOf(act, { ...sampleInput(act), ...ids })
      const answer = await given("stranger").ask(method, path, bodyOf(act, body))
      assert.ok(answer.status >= 400 && answer.status < 500, `${act.name} answered ${answer.status}: ${answer.text}`)
      assert.equal(answer.text.includes(given("linde").canary), false, `${act.name} gave away what is not its own`)
    }
    assert.deepEqual(await given("linde").fingerprint(), before)
  })

  test("a change without the site's own origin is refused, whoever asks", async () => {
    for (const origin of ["https://evil.example", "null", "http://127.0.0.1:1", ""]) {
      const answer = await given("powerless").ask("POST", "/api/sign-out", {}, { origin })
      assert.deepEqual([answer.status, (answer.body as Problem).code], [403, "general.wrong-origin"])
    }
    assert.equal((await given("powerless").ask("GET", "/api/me")).status, 200)
  })
})
