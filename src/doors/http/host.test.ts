import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { raw } from "#tests/people/raw.ts"
import { type Served, served } from "#tests/people/served.ts"

const made: { site?: Served; behind?: Served } = {}
before(async () => {
  made.site = await served()
  made.behind = await served({ origin: "https://hoeder.example.nl", trustedProxies: ["127.0.0.1"] })
})
after(async () => {
  await made.site?.close()
  await made.behind?.close()
})

const ask = async (site: Served | undefined, lines: readonly string[], target = "/api/health") => {
  assert.ok(site)
  return raw(site.address, [`GET ${target} HTTP/1.1`, ...lines, "connection: close", "", ""].join("\r\n"))
}
const status = async (...given: Parameters<typeof ask>): Promise<number> => (await ask(...given)).status

test("a request under a name that is not the site's is answered 421", async () => {
  const port = new URL(made.site?.address ?? "").port
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`, "LOCALHOST"])
    assert.equal(await status(made.site, [`Host: ${host}`]), 200, host)
  for (const host of [
    "elders.example",
    `elders.example:${port}`,
    "127.0.0.1.elders.example",
    "localhost.elders.example",
    "192.168.1.2",
    "0.0.0.0",
    "[::2]",
  ]) {
    const answer = await ask(made.site, [`Host: ${host}`])
    assert.equal(answer.status, 421, host)
    assert.match(answer.body, /general\.wrong-host/)
  }
})

test("behind a proxy the site has its public name, said by the proxy or by the header", async () => {
  for (const host of ["hoeder.example.nl", "HOEDER.example.nl", "hoeder.example.nl:443", "127.0.0.1"])
    assert.equal(await status(made.behind, [`Host: ${host}`]), 200, host)
  assert.equal(await status(made.behind, ["Host: 127.0.0.1", "X-Forwarded-Host: hoeder.example.nl"]), 200)
  for (const host of ["elders.example", "hoeder.example.nl:8443", "hoeder.example.nl.elders.example", "example.nl"])
    assert.equal(await status(made.behind, [`Host: ${host}`]), 421, host)
  assert.equal(await status(made.behind, ["Host: hoeder.example.nl", "X-Forwarded-Host: elders.example"]), 421)
})

test("nobody but a trusted proxy says by what name the site was asked for", async () => {
  assert.equal(await status(made.site, ["Host: elders.example", "X-Forwarded-Host: localhost"]), 421)
})

test("no host, two hosts or a host that is none is malformed", async () => {
  for (const lines of [
    [],
    ["Host: localhost", "Host: localhost"],
    ["Host: localhost", "Host: elders.example"],
    ["Host:"],
    ["Host: localhost/api"],
    ["Host: user@localhost"],
    ["Host: localhost, elders.example"],
  ]) {
    const answer = await ask(made.site, lines)
    assert.equal(answer.status, 400, lines.join("; "))
    assert.match(answer.headers.get("content-type") ?? "", /problem\+json/)
  }
})

test("a target that names a host counts above the header", async () => {
  assert.equal(await status(made.site, ["Host: localhost"], "http://localhost/api/health"), 200)
  assert.equal(await status(made.site, ["Host: localhost"], "http://elders.example/api/health"), 421)
})
