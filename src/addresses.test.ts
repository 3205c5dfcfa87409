import assert from "node:assert/strict"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"

const root = join(import.meta.dirname, "..")

/**
 * The files that may look at the address of a request as it was spelled, each with what for. A rule about what may be done must
 * not: the router decodes an address, and `/%61pi/` is then `/api/` to it.
 */
const allowed: Readonly<Record<string, string>> = {
  "src/doors/http/host.ts": "whether the target names a host, whatever its path is",
  "src/doors/eid/eid.ts": "there is no router: what is not spelled exactly as the site spells it is turned away",
}

const reading = [
  /\b(?:req|request|raw|message|incoming)\??\.(?:url|originalUrl)\b/,
  /\{[^{}]*\b(?:url|originalUrl)\b[^{}]*\}\s*:\s*(?:FastifyRequest|IncomingMessage)\b/,
  /\{[^{}]*\b(?:url|originalUrl)\b[^{}]*\}\s*=\s*(?:req|request|raw|message)\b/,
  /\braw\s*\}[\s\S]{0,200}?\braw\.url\b/,
]

const looksAtSpelling = (text: string): boolean => reading.some((pattern) => pattern.test(text))

test("nothing but these looks at an address as it was spelled", () => {
  const found = globSync("{src/doors,src/gate,src/main,src/records,src/duties,src/ground}/**/*.ts", { cwd: root })
    .filter((file) => !file.endsWith(".test.ts"))
    .filter((file) => looksAtSpelling(readFileSync(join(root, file), "utf8")))
  assert.deepEqual(found.toSorted(), Object.keys(allowed).toSorted())
})

test("the rule sees the ways in which an address is read", () => {
  for (const text of [
    `if (request.url.startsWith("/api/")) check()`,
    "const path = request.raw.url ?? ''",
    "request.originalUrl",
    "function callOf({ url }: IncomingMessage) {}",
    "const { url, method } = request",
    "const { originalUrl } = request.raw",
  ])
    assert.ok(looksAtSpelling(text), text)
  assert.equal(looksAtSpelling("request.routeOptions.url"), false)
})
