import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { type RawAnswer, raw } from "#tests/people/raw.ts"
import { type Served, served } from "#tests/people/served.ts"

const made: { site?: Served } = {}
before(async () => {
  made.site = await served()
  await made.site.practice("linde", "anna@linde.example")
})
after(() => made.site?.close())

const send = (lines: readonly string[], body = ""): Promise<RawAnswer> =>
  raw(made.site?.address ?? "", [...lines, "", body].join("\r\n"))

/** What every answer has, whoever makes it. */
function isOurs(answer: RawAnswer, status: number, told: string): void {
  assert.equal(answer.status, status, `${told}: ${answer.body}`)
  assert.match(answer.headers.get("content-type") ?? "", /^application\/problem\+json/, told)
  assert.equal(answer.headers.get("x-content-type-options"), "nosniff", told)
  assert.equal(answer.headers.get("cache-control"), "no-store", told)
  assert.match(answer.headers.get("content-security-policy") ?? "", /default-src 'none'/, told)
  assert.equal(answer.headers.get("referrer-policy"), "no-referrer", told)
  assert.equal(answer.answers, 1, told)
  const body = answer.body.startsWith("{") ? answer.body : ""
  const { type, code, detail, reference } = JSON.parse(body) as Record<string, string>
  assert.match(type ?? "", /^urn:hoeder:problem:/, told)
  assert.ok(code !== undefined && detail !== undefined && reference !== undefined, told)
  assert.doesNotMatch(answer.body, /FST_|HPE_|ERR_|node:|\bat /, told)
}

const host = "Host: localhost"
const json = "Content-Type: application/json"

test("every no is the site's own, the framework's and the parser's too", async () => {
  const origin = `Origin: http://localhost`
  const post = (path: string, ...more: readonly string[]) => [`POST ${path} HTTP/1.1`, host, origin, ...more]
  const cases: Readonly<Record<string, readonly [status: number, lines: readonly string[], body?: string]>> = {
    "an address that cannot be decoded": [400, ["GET /api/persons/% HTTP/1.1", host]],
    "an address that decodes to no text": [400, ["GET /api/persons/%ff HTTP/1.1", host]],
    "nothing there": [404, ["GET /api/nothing HTTP/1.1", host]],
    "nothing there to change": [404, post("/elders", "Content-Length: 0")],
    "a method that the address does not take": [405, ["PUT /api/health HTTP/1.1", host, origin, "Content-Length: 0"]],
    "a method that nobody takes": [404, ["PROPFIND /api/health HTTP/1.1", host, origin, "Content-Length: 0"]],
    "no method": [400, ["ELDERS /api/health HTTP/1.1", host]],
    "too large": [413, post("/api/sign-in", json, "Content-Length: 9000000"), "{"],
    "a part of the address that is too long": [414, [`PATCH /api/persons/${"a".repeat(3000)} HTTP/1.1`, host]],
    // Where a page of the site might have such an address there is none.
    "a page whose address is too long": [404, [`GET /api/persons/${"a".repeat(3000)} HTTP/1.1`, host]],
    "headers that are too large": [431, ["GET /api/health HTTP/1.1", host, `X: ${"a".repeat(40_000)}`]],
    "an address that is too large": [431, [`GET /${"a".repeat(40_000)} HTTP/1.1`, host]],
    "no JSON": [400, post("/api/sign-in", json, "Content-Length: 1"), "{"],
    "nothing that is known": [400, post("/api/sign-in", "Content-Type: text/x-elders", "Content-Length: 1"), "{"],
    "two lengths": [400, post("/api/sign-in", "Content-Length: 0", "Content-Length: 5")],
    "a length and pieces": [400, post("/api/sign-in", "Content-Length: 5", "Transfer-Encoding: chunked"), "0\r\n\r\n"],
    "pieces that are none": [400, post("/api/sign-in", json, "Transfer-Encoding: chunked"), "zz\r\n\r\n"],
    "an expectation": [400, ["GET /api/health HTTP/1.1", host, "Expect: elders"]],
    "no host": [400, ["GET /api/health HTTP/1.1"]],
    "no HTTP": [400, ["elders"]],
  }
  for (const [told, [status, lines, body]] of Object.entries(cases)) isOurs(await send(lines, body), status, told)
})

test("a method that an address does not take is told with those that it takes", async () => {
  const answer = await send(["DELETE /api/me HTTP/1.1", host, "Origin: http://localhost", "Content-Length: 0"])
  isOurs(answer, 405, "DELETE")
  assert.equal(answer.headers.get("allow"), "GET, PATCH")
})
