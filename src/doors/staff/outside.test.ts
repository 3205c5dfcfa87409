import assert from "node:assert/strict"
import { catalogueOf } from "#ground/words/words.ts"
import { constants } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { after, before, test } from "node:test"
import { connect } from "node:tls"
import { brotliDecompressSync, gunzipSync } from "node:zlib"
import fastify from "fastify"
import { openEidDoor } from "#doors/eid/eid.ts"
import { makeSite } from "#doors/http/http.ts"
import { staffPages } from "#main/open-hoeder.ts"
import { openCardMaker } from "#tests/people/cards.ts"
import { raw } from "#tests/people/raw.ts"
import { type Served, served } from "#tests/people/served.ts"
import { Visitor } from "#tests/people/visitor.ts"
import { staff } from "#gate/accounts/accounts.ts"
import { cookies as makeCookies } from "#doors/sign-in/cookies.ts"

const email = "anna@linde.example"
const made: { site?: Served; anna?: Visitor } = {}
const site = (): Served => {
  assert.ok(made.site)
  return made.site
}
before(async () => {
  made.site = await served({ origin: "https://hoeder.example.nl", trustedProxies: ["127.0.0.1"] })
  await made.site.practice("linde", email)
})
after(() => made.site?.close())

const host = "Host: hoeder.example.nl"
const head = (line: string, ...more: readonly string[]): string =>
  [`${line} HTTP/1.1`, host, "Connection: close", ...more, "", ""].join("\r\n")

const asset = (): string => readdirSync(join(staffPages, "assets")).find((name) => name.endsWith(".js")) ?? ""

test("every answer has all headers, whoever makes it", async () => {
  const asked = [
    head("GET /"),
    head("GET /persons"),
    head(`GET /assets/${asset()}`),
    head("GET /assets/is-er-niet.js"),
    head("GET /api/health"),
    head("GET /api/welcome"),
    head("GET /api/openapi.json"),
    head("GET /api/me"),
    head("GET /api/is-er-niet"),
    head("GET /api/persons/%"),
    head("HEAD /"),
    head("OPTIONS /api/me", "Origin: https://elders.example", "Access-Control-Request-Method: POST"),
    head("POST /api/sign-in", "Origin: https://elders.example"),
    head("TRACE /"),
    "GET / HTTP/1.1\r\nHost: elders.example\r\nConnection: close\r\n\r\n",
    "GEEN HTTP\r\n\r\n",
  ]
  for (const text of asked) {
    const { status, headers } = await raw(site().address, text)
    const [told] = text.split("\r\n")
    assert.ok(status >= 200 && status < 500, `${told}: ${status}`)
    const policy = headers.get("content-security-policy") ?? ""
    for (const part of ["default-src 'none'", "script-src 'self';", "frame-ancestors 'none'", "base-uri 'none'"])
      assert.ok(policy.includes(part), `${told}: ${part}`)
    const is = (name: string, value: RegExp): void => assert.match(headers.get(name) ?? "", value, `${told}: ${name}`)
    is("strict-transport-security", /^max-age=63072000; includeSubDomains$/)
    is("x-content-type-options", /^nosniff$/)
    is("referrer-policy", /^no-referrer$/)
    is("cross-origin-opener-policy", /^same-origin$/)
    is("cross-origin-resource-policy", /^same-origin$/)
    is("content-type", /^(text\/html|(application|text)\/(javascript|json|problem\+json)); charset=utf-8$/i)
    is("cache-control", told?.includes(asset()) === true ? /immutable/ : /^no-(store|cache)$/)
    for (const name of ["access-control-allow-origin", "access-control-allow-credentials", "server", "x-powered-by"])
      assert.equal(headers.get(name), undefined, `${told}: ${name}`)
  }
})

test("a file of the site is that file, one of its assets that is not there is nothing, and all else is the one page", async () => {
  const page = "text/html; charset=utf-8"
  const expected = [
    [`/assets/${asset()}`, 200, "application/javascript; charset=utf-8"],
    [`/%61ssets/${asset()}`, 200, "application/javascript; charset=utf-8"],
    ["/hoeder.svg", 200, "image/svg+xml"],
    ["/assets/is-er-niet.js", 404, "application/problem+json; charset=utf-8"],
    ["/assets/..%2findex.html", 404, "application/problem+json; charset=utf-8"],
    ["/pdfjs/", 200, page],
    ["/persons/is-er-niet", 200, page],
  ] as const
  for (const method of ["GET", "HEAD"])
    for (const [path, status, type] of expected) {
      const answer = await raw(site().address, head(`${method} ${path}`))
      assert.deepEqual([answer.status, answer.headers.get("content-type")], [status, type], `${method} ${path}`)
    }
})

test("over TLS every cookie is of this host alone, Secure, HttpOnly and Strict, and fits in a browser", async () => {
  const set: string[] = []
  const name = "hoeder.example.nl"
  const visitor = new Visitor(site().address, "https://hoeder.example.nl")
  const plain = visitor.ask.bind(visitor)
  visitor.ask = async (method, path, body, more = {}) => {
    const answer = await plain(
      method,
      path,
      body,
      path.startsWith("/api") ? { ...more, "x-forwarded-host": name } : more,
    )
    set.push(...answer.headers.getSetCookie())
    return answer
  }
  await visitor.signIn("linde", email, "vier-groene-lampen-buiten")
  await visitor.ask("POST", "/api/sign-out", {})

  // As many as a browser keeps, of practices with the longest name there can be.
  const app = fastify()
  await app.register((await import("@fastify/cookie")).default)
  const kept = makeCookies(staff, true)
  app.get("/", async (request, reply) => {
    const token = `${crypto.randomUUID().replaceAll("-", "")}${"t".repeat(60)}`
    kept.addDevice(request, reply, { slug: "p".repeat(40), token })
    return {}
  })
  let jar = ""
  for (let turn = 0; turn < 25; turn += 1) {
    const answer = await app.inject({ url: "/", headers: { cookie: jar } })
    const line = String(answer.headers["set-cookie"])
    jar = line.split(";")[0] ?? ""
    set.push(line)
  }
  await app.close()

  assert.ok(set.length > 27, `${set.length}`)
  for (const line of set) {
    const [pair = "", ...attributes] = line.split("; ")
    assert.match(pair, /^__Host-hoeder/)
    for (const needed of ["Secure", "HttpOnly", "SameSite=Strict", "Path=/"])
      assert.ok(attributes.includes(needed), line)
    assert.ok(!attributes.some((one) => one.startsWith("Domain")), line)
    assert.ok(pair.length <= 4096, `${pair.length}`)
  }
})

test("a file of the site goes in the smallest form that the browser takes, and is the same file in each", async () => {
  const large = readdirSync(join(staffPages, "assets"))
    .filter((name) => /\.(js|css)$/.test(name))
    .slice(0, 12)
  const files = [...large.map((name) => `/assets/${name}`), "/index.html", "/persons"]
  const opened = { br: brotliDecompressSync, gzip: gunzipSync, identity: (bytes: Buffer) => bytes }
  for (const path of files) {
    const file = readFileSync(join(staffPages, path === "/persons" ? "index.html" : path))
    const sizes: Record<string, number> = {}
    for (const [accepts, form] of [
      ["gzip, deflate, br, zstd", "br"],
      ["gzip", "gzip"],
      ["identity", "identity"],
      ["br;q=0, gzip;q=0", "identity"],
    ] as const) {
      const sent = ["Accept-Encoding: " + accepts]
      const { headers, body } = await raw(site().address, head(`GET ${path}`, ...sent))
      const made = file.length < 1024 ? "identity" : form
      assert.equal(headers.get("content-encoding") ?? "identity", made, `${path} for ${accepts}`)
      assert.deepEqual(opened[made](Buffer.from(body, "latin1")), file, `${path} for ${accepts}`)
      assert.match(headers.get("vary") ?? "", /accept-encoding/i)
      assert.equal(headers.get("content-length"), String(body.length))
      const only = await raw(site().address, head(`HEAD ${path}`, ...sent))
      assert.deepEqual(
        ["content-type", "content-length", "cache-control"].map((name) => only.headers.get(name)),
        ["content-type", "content-length", "cache-control"].map((name) => headers.get(name)),
      )
      sizes[made] = body.length
    }
    if (file.length >= 1024) assert.ok((sizes["br"] ?? 0) < file.length && (sizes["gzip"] ?? 0) < file.length, path)
  }
  // Compressed forms are no files of their own.
  const { headers } = await raw(site().address, head("GET /index.html.br"))
  assert.deepEqual(
    [headers.get("content-type"), headers.get("content-encoding")],
    ["text/html; charset=utf-8", undefined],
  )
})

test("nothing beside the built pages is given out", async () => {
  const page = readFileSync(join(staffPages, "index.html"), "utf8")
  const paths = [
    "/.git/config /.git/HEAD /package.json /src/main/cli.ts /.hoeder-built /..%2f.hoeder-built /etc/passwd //etc/passwd",
    "/../../package.json /%2e%2e/%2e%2e/package.json /assets/../../../package.json /assets/..%2f..%2f..%2fpackage.json",
    "/assets /assets/ /assets/. /assets/%2e%2e/ /index.html.bak /assets/nergens.js",
  ].flatMap((line) => line.split(" "))
  for (const path of paths) {
    const { status, body } = await raw(site().address, head(`GET ${path}`))
    assert.ok(status !== 200 || body === page, `${path}: ${status} ${body.slice(0, 80)}`)
    if (["/assets/", "/assets/nergens.js"].includes(path)) assert.equal(status, 404, path)
  }
})

test("what is sent to a file of the site is told what may be done with it, and to what is not there, that it is not", async () => {
  const own = "Origin: https://hoeder.example.nl"
  const files = readdirSync(join(staffPages, "assets"))
    .filter((name) => name.endsWith(".js"))
    .slice(0, 3)
    .map((name) => `/assets/${name}`)
  for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
    for (const path of [...files, "/index.html"]) {
      const { status, headers } = await raw(site().address, head(`${method} ${path}`, own))
      assert.deepEqual([status, headers.get("allow")], [405, "GET, HEAD"], `${method} ${path}`)
    }
    for (const path of ["/assets/nergens.js", "/nergens", "/api/nergens"]) {
      const { status, headers } = await raw(site().address, head(`${method} ${path}`, own))
      assert.deepEqual([status, headers.get("allow")], [404, undefined], `${method} ${path}`)
    }
  }
})

test("older TLS than 1.2 is not spoken, and 1.3 is preferred", async () => {
  const maker = openCardMaker()
  const [cert, key] = [maker.tls.certFile, maker.tls.keyFile].map((file) => readFileSync(file)) as [Buffer, Buffer]
  const { app } = await makeSite({
    origin: "https://localhost",
    tls: { cert, key },
    words: catalogueOf([]),
    report: () => undefined,
  })
  await app.listen({ port: 0, host: "127.0.0.1" })
  const cards = await openEidDoor({
    listener: {
      host: "127.0.0.1",
      port: 0,
      origin: undefined,
      tls: maker.tls,
      caFiles: [maker.caFile],
      crlPaths: [maker.crlFolder],
      allowsStaleLists: false,
    },
    hostname: "127.0.0.1",
    practices: site().hoeder.practices,
    report: () => undefined,
  })
  const speaks = (port: number, version: "TLSv1" | "TLSv1.1" | "TLSv1.2" | "TLSv1.3"): Promise<string | null> =>
    new Promise((resolve) => {
      const socket = connect({
        port,
        host: "127.0.0.1",
        rejectUnauthorized: false,
        minVersion: version === "TLSv1.3" ? "TLSv1.2" : version,
        maxVersion: version,
        // Our own side would not speak the old ones either.
        ciphers: "DEFAULT@SECLEVEL=0",
        secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
      })
      socket.on("secureConnect", () => {
        resolve(socket.getProtocol())
        socket.destroy()
      })
      socket.on("error", () => resolve(null))
    })
  try {
    for (const port of [(app.server.address() as AddressInfo).port, Number(new URL(cards.origin).port)])
      assert.deepEqual(
        [
          await speaks(port, "TLSv1"),
          await speaks(port, "TLSv1.1"),
          await speaks(port, "TLSv1.2"),
          await speaks(port, "TLSv1.3"),
        ],
        [null, null, "TLSv1.2", "TLSv1.3"],
      )
  } finally {
    await cards.close()
    await app.close()
    maker.close()
  }
})
