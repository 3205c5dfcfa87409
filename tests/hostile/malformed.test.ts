import assert from "node:assert/strict"
import { once } from "node:events"
import { Agent, type IncomingMessage, request } from "node:http"
import { after, before, describe, test } from "node:test"
import fc from "fast-check"
import type { Act } from "#ground/kernel/act.ts"
import * as accountActs from "#gate/accounts/contract.ts"
import { gather } from "#main/rooms.ts"
import { type Everything, fillEverything } from "#tests/people/everything.ts"
import { type Served, served } from "#tests/people/served.ts"
import type { Answer, Visitor } from "#tests/people/visitor.ts"
import { bodyOf, requestOf, sampleInput, schemaOf } from "./samples.ts"

/** Values of every kind that a hostile or broken client may put where another was asked. */
const wrongValues: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e308,
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "x".repeat(300_000),
  [],
  {},
  [[]],
  [{}],
  { $ne: null },
  "' or 1=1 --",
  "../../etc/passwd",
  "%2e%2e%2f",
  "<script>alert(1)</script>",
  "{{7*7}}",
  "2026-02-30",
  "9999-99-99",
  "null",
  "00000000-0000-0000-0000-000000000000",
  { __proto__: { admin: true } },
  "\u202e",
  "💥".repeat(50),
]

describe("whatever is sent, the answer is a clear one", () => {
  const site: { served?: Served; anna?: Visitor; linde?: Everything } = {}
  const acts: Act[] = []

  before(async () => {
    site.served = await served()
    await site.served.practice("linde", "anna@linde.example")
    site.anna = await site.served.signedIn("linde", "anna@linde.example")
    site.linde = await fillEverything(site.anna, "anna@linde.example")
    acts.push(
      ...gather(site.served.hoeder.rooms, "operations").map(({ act }) => act),
      accountActs.signIn,
      accountActs.acceptInvitation,
    )
  })
  after(() => site.served?.close())

  const send = async (act: Act, input: Record<string, unknown>): Promise<Answer> => {
    assert.ok(site.anna)
    const { method, path, body } = requestOf(act, input)
    try {
      return await site.anna.ask(method, path, bodyOf(act, body))
    } catch (error) {
      throw new Error(`${act.name} broke off the connection at ${JSON.stringify(input).slice(0, 300)}`, {
        cause: error,
      })
    }
  }
  const check = (act: Act, { status, text }: Answer, what: unknown): void => {
    const told = `${act.name} answered ${status} to ${JSON.stringify(what)?.slice(0, 200)}: ${text.slice(0, 500)}`
    assert.ok(status < 500, told)
    assert.doesNotMatch(text, /\n\s+at |node:internal|SQLITE|\.ts:\d+/, told)
  }
  /**
   * Acts that would end the session, keep it from everything else (no second step is allowed any more) or are slow on purpose (a
   * password that is hashed); their own tests try them.
   */
  const spares = new Set([
    "accounts.end-session",
    "accounts.end-other-sessions",
    "accounts.begin-step-up",
    "accounts.set-step-policy",
    "accounts.sign-in",
    "accounts.accept-invitation",
    "portability.export",
  ])

  test("each field of each act with a value of another kind: never a 5xx, never a trace", async () => {
    for (const act of acts) {
      if (spares.has(act.name)) continue
      const input = { ...sampleInput(act), ...site.linde?.idsFor(act) }
      for (const name of Object.keys(schemaOf(act).properties ?? {})) {
        for (const value of wrongValues) check(act, await send(act, { ...input, [name]: value }), { [name]: value })
      }
      check(act, await send(act, { ...input, unknown: 1 }), { unknown: 1 })
    }
  })

  test("bodies that are no JSON, no object, too deep or too long", async () => {
    assert.ok(site.anna)
    const bodies = [
      "",
      "{",
      "[]",
      "1",
      "null",
      '"x"',
      '{"a":',
      "[".repeat(100_000),
      `{"a":${'{"a":'.repeat(5000)}1${"}".repeat(5001)}`,
      "x".repeat(3_000_000),
      '{"__proto__":{"a":1}}',
    ]
    for (const act of acts.filter(({ route }) => !route.startsWith("GET") && !route.startsWith("DELETE"))) {
      if (spares.has(act.name)) continue
      const { method, path } = requestOf(act, { ...sampleInput(act), ...site.linde?.idsFor(act) })
      for (const body of bodies) check(act, await site.anna.ask(method, path, body), body)
      check(act, await site.anna.ask(method, path, "a=b", { "content-type": "text/plain" }), "text/plain")
      check(
        act,
        await site.anna.ask(method, path, "--x\r\n", { "content-type": "multipart/form-data; boundary=x" }),
        "cut multipart",
      )
      check(act, await site.anna.ask(method, path, "x", { "content-type": "multipart/form-data" }), "no boundary")
    }
  })

  test("random JSON in random fields", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...acts.filter(({ name }) => !spares.has(name))),
        fc.dictionary(fc.string({ maxLength: 20 }), fc.jsonValue()),
        fc.nat(),
        async (act, junk, pick) => {
          const input = { ...sampleInput(act), ...site.linde?.idsFor(act) }
          const names = Object.keys(schemaOf(act).properties ?? {})
          const name = names[pick % Math.max(1, names.length)] ?? "x"
          check(act, await send(act, { ...input, [name]: junk }), junk)
          check(act, await send(act, { ...input, ...junk }), junk)
        },
      ),
      { numRuns: 200 },
    )
  })

  test("odd paths and methods", async () => {
    assert.ok(site.anna)
    const paths = [
      "/api",
      "/api/",
      "/api//persons",
      "/api/persons/%00",
      "/api/persons/%ff",
      "/api/persons/..%2f..",
      `/api/persons/${"a".repeat(5000)}`,
      "/api/openapi.json/",
      "/%2e%2e/package.json",
      "/..;/data",
      "/assets/../../package.json",
      "/api/documents/x/content?fileVersion=1&fileVersion=2",
    ]
    for (const path of paths) {
      for (const method of ["GET", "POST", "DELETE", "PATCH", "PUT", "OPTIONS"]) {
        const answer = await site.anna.ask(method, path)
        assert.ok(answer.status < 500, `${method} ${path} answered ${answer.status}`)
        assert.equal(answer.text.includes('"dependencies"'), false, `${method} ${path} gave a file away`)
      }
    }
  })

  test("a second file where one is asked is refused, and nothing of it is kept", async () => {
    assert.ok(site.anna)
    const path = `/api/persons/${site.linde?.person}/documents`
    const before = await site.anna.ask("GET", path)
    const form = new FormData()
    for (const name of ["een.txt", "twee.txt"]) form.append("file", new Blob(["inhoud"]), name)
    const answer = await site.anna.ask("POST", path, form)
    assert.deepEqual([answer.status, /more-than-one/.test(answer.text)], [400, true], answer.text)
    assert.equal((await site.anna.ask("GET", path)).text, before.text)
  })

  test("a file that is refused on its way in holds up nobody behind it on the line", { timeout: 60_000 }, async () => {
    assert.ok(site.served && site.anna)
    // One connection for all: what is asked next waits until the refused file is out of the way.
    const line = new Agent({ keepAlive: true, maxSockets: 1 })
    const { hostname, port } = new URL(site.served.address)
    const headers = { cookie: site.anna.cookie, origin: site.anna.origin }
    const ask = async (method: string, path: string, type: string, body: Buffer): Promise<number | undefined> => {
      const sent = request({ hostname, port, method, path, agent: line, headers: { ...headers, "content-type": type } })
      sent.end(body)
      const [answer] = (await once(sent, "response")) as [IncomingMessage]
      await once(answer.resume(), "end")
      return answer.statusCode
    }
    const head = '--x\r\ncontent-disposition: form-data; name="unknown"; filename="a.bin"\r\n\r\n'
    const file = Buffer.concat([Buffer.from(head), Buffer.alloc(48 * 1024 * 1024), Buffer.from("\r\n--x--\r\n")])
    const refused = ask("POST", `/api/persons/${site.linde?.person}/documents`, "multipart/form-data; boundary=x", file)
    assert.equal(await refused, 400)
    assert.equal(await ask("GET", "/api/me", "application/json", Buffer.alloc(0)), 200)
    line.destroy()
  })

  test("after all of it the program still works", async () => {
    assert.ok(site.anna)
    assert.equal((await site.anna.ask("GET", "/api/me")).status, 200)
    assert.equal((await site.anna.ask("GET", `/api/persons/${site.linde?.person}`)).status, 200)
  })
})
