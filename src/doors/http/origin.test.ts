import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { gather } from "#main/rooms.ts"
import { raw } from "#tests/people/raw.ts"
import { password, type Served, served } from "#tests/people/served.ts"
import type { Visitor } from "#tests/people/visitor.ts"

const anna = "anna@linde.example"
const made: { site?: Served; visitor?: Visitor } = {}
before(async () => {
  made.site = await served()
  await made.site.practice("linde", anna)
  made.visitor = await made.site.signedIn("linde", anna)
})
after(() => made.site?.close())

const encoded = (letter: string): string => `%${letter.charCodeAt(0).toString(16)}`

/** One path, as others might spell it so that a rule that looks at letters does not see it. */
const spellings = (path: string): readonly string[] => [
  path,
  path.replace("/api", "/%61pi"),
  path.replace("/api", "/%61%70%69"),
  path.replace(/[a-z]/g, encoded),
  path.replace(/[a-z]/g, (letter) => encoded(letter).toUpperCase()),
  path.replace("/api", "//api"),
  path.replace("/api", "/./api"),
  path.replace("/api", "/x/../api"),
  path.replace("/api", "/%2e/api"),
  path.replace("/api", "/%2E%2E/api"),
  path.replace("/api", "/API"),
  path.replace("/api", "/Api"),
  path.replace("/api/", "/api%2f"),
  path.replace("/api/", "/api//"),
  path.replace("/api/", "/api;x/"),
  path.replace("/api/", "\\api\\"),
  `${path}/`,
  `${path}?`,
  `${path};x=1`,
  `${path}%20`,
  `http://127.0.0.1${path}`,
]

const origins = [undefined, "null", "https://elders.example", "http://127.0.0.1", "http://localhost:1"]

async function asked(method: string, target: string, headers: Readonly<Record<string, string | undefined>>) {
  assert.ok(made.site && made.visitor)
  const all = { host: new URL(made.site.address).host, cookie: made.visitor.cookie, "content-length": "0", ...headers }
  const lines = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]))
  return raw(made.site.address, [`${method} ${target} HTTP/1.1`, ...lines, "connection: close", "", ""].join("\r\n"))
}

test("a change from another origin is refused, by whatever method and however its address is spelled", async () => {
  for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
    for (const target of spellings("/api/me/recovery-codes")) {
      for (const origin of method === "POST" ? origins : [undefined]) {
        const { status, body } = await asked(method, target, { origin })
        const told = `${method} ${target} from ${origin}: ${status} ${body}`
        // A spelling that is no address at all (an encoded slash that does not decode) is refused before.
        assert.ok(status === 403 || status === 400 || status === 421, told)
        if (status === 403) assert.match(body, /general\.wrong-origin/, told)
      }
    }
  }
})

test("every operation that changes anything asks for the site's own origin, spelled straight or bent", async () => {
  assert.ok(made.site)
  const operations = gather(made.site.hoeder.rooms, "operations").filter(({ act }) => !act.route.startsWith("GET"))
  assert.ok(operations.length > 50)
  for (const { act } of operations) {
    const [method = "", route = ""] = act.route.split(" ")
    for (const path of [`/api${route}`, `/%61pi${route}`]) {
      const target = path.replace(/:\w+/g, "0190a1b2-0000-7000-8000-000000000000")
      const { status, body } = await asked(method, target, { origin: "https://elders.example" })
      assert.deepEqual([status, /general\.wrong-origin/.test(body)], [403, true], `${act.name} by ${target}`)
    }
  }
})

test("what a browser says of where a request began counts beside the origin", async () => {
  assert.ok(made.site)
  const own = { origin: made.site.address }
  const post = async (headers: Readonly<Record<string, string>>) =>
    (await asked("POST", "/api/sign-out", { ...own, ...headers })).status
  for (const site of ["cross-site", "same-site", "none"])
    assert.equal(await post({ "sec-fetch-site": site }), 403, site)

  const get = async (headers: Readonly<Record<string, string>>) => (await asked("GET", "/api/me", headers)).status
  const led = { "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" }
  assert.equal(await get({ "sec-fetch-site": "same-origin" }), 200)
  assert.equal(await get({ "sec-fetch-site": "none", ...led }), 200)
  assert.equal(await get({ "sec-fetch-site": "cross-site", ...led }), 200)
  for (const site of ["cross-site", "same-site"]) {
    assert.equal(await get({ "sec-fetch-site": site, "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image" }), 403)
    assert.equal(await get({ "sec-fetch-site": site, ...led, "sec-fetch-dest": "iframe" }), 403)
  }
  assert.equal(await post({ "sec-fetch-site": "same-origin" }), 200)
  assert.ok(made.visitor)
  await made.visitor.signIn("linde", anna, password)
})

test("no cache keeps an answer, however its address is spelled", async () => {
  for (const target of [...spellings("/api/me"), ...spellings("/api/openapi.json"), "/elders", "/%"]) {
    const { status, headers } = await asked("GET", target, {})
    assert.match(headers.get("cache-control") ?? "", /^no-(store|cache)$/, `${target}: ${status}`)
    assert.equal(headers.get("x-content-type-options"), "nosniff", target)
  }
  const { status, headers } = await asked("GET", "/%61pi/me", {})
  assert.deepEqual([status, headers.get("cache-control")], [200, "no-store"])
})
