import assert from "node:assert/strict"
import { once } from "node:events"
import { createServer } from "node:http"
import { connect, type Socket } from "node:net"
import { after, before, test } from "node:test"
import { setTimeout as wait } from "node:timers/promises"
import fastify from "fastify"
import { boundConnections } from "#doors/http/connections.ts"
import { waitForSender, waitForVisitor } from "#doors/http/senders.ts"
import { raw } from "#tests/people/raw.ts"
import { type Served, served } from "#tests/people/served.ts"
import type { Visitor } from "#tests/people/visitor.ts"

const email = "anna@linde.example"
const made: { site?: Served; anna?: Visitor } = {}
before(async () => {
  made.site = await served()
  await made.site.practice("linde", email)
  made.anna = await made.site.signedIn("linde", email)
})
after(() => made.site?.close())

const lines = (path: string, more: readonly string[]): string =>
  [`POST ${path} HTTP/1.1`, "Host: localhost", "Origin: http://localhost", ...more, "", ""].join("\r\n")
const json = "Content-Type: application/json"

async function line(address: string, text: string): Promise<Socket> {
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port), hostname)
  socket.on("error", () => undefined)
  await once(socket, "connect")
  socket.write(text)
  return socket
}

test("who is not signed in may not send more than 16 KiB, and is told so before it came", async () => {
  const address = made.site?.address ?? ""
  for (const path of ["/api/sign-in", "/api/password/verdict", "/api/elders", "/elders"]) {
    const much = await raw(address, lines(path, [json, "Content-Length: 16385"]))
    assert.ok([413, 404].includes(much.status), `${path}: ${much.status}`)
    const pieces = `4400\r\n${"x".repeat(0x4400)}\r\n0\r\n\r\n`
    const chunked = await raw(address, lines(path, [json, "Transfer-Encoding: chunked"]) + pieces)
    assert.ok([413, 404].includes(chunked.status), `${path} in pieces: ${chunked.status}`)
  }
})

test("a session is looked for before anything is read of what is sent", async () => {
  const address = made.site?.address ?? ""
  for (const cookie of ["", "Cookie: hoeder=linde.verzonnen\r\n"]) {
    for (const path of ["/api/persons", "/api/imports", "/api/tasks"]) {
      // Nothing of the body is sent: an answer can only come from what was said before it.
      const answer = await raw(
        address,
        lines(path, [json, "Content-Length: 1000"]).replace("\r\n\r\n", `\r\n${cookie}\r\n`),
      )
      assert.equal(answer.status, 401, path)
    }
  }
})

test("somebody who is signed in may send long texts", async () => {
  assert.ok(made.anna)
  const answer = await made.anna.ask("POST", "/api/persons/search", { query: "x".repeat(300_000) })
  assert.equal(answer.status, 400, "too long for a question, and read all the same")
})

test("a visitor who never ends is cut off, and somebody signed in who does not get on too", async () => {
  const seen: string[] = []
  const app = fastify()
  app.addHook("onRequest", async (request) => {
    const cut = (): void => void (seen.push(request.method), request.raw.socket.destroy())
    if (request.method === "POST") waitForVisitor(request, cut, { bytes: 10, milliseconds: 50 })
    else waitForSender(request, cut, { bytes: 1000, everyMilliseconds: 50 })
  })
  app.route({ method: ["POST", "PUT"], url: "/", handler: async () => ({}) })
  const address = await app.listen({ port: 0, host: "127.0.0.1" })
  for (const method of ["POST", "PUT"]) {
    const head = `${method} / HTTP/1.1\r\nHost: localhost\r\n${json}\r\nContent-Length: 1000\r\n\r\n{`
    const socket = await line(address, head)
    await once(socket, "close")
  }
  assert.deepEqual(seen, ["POST", "PUT"])

  // Who is done is not cut off.
  const done = await raw(address, `PUT / HTTP/1.1\r\nHost: localhost\r\n${json}\r\nContent-Length: 2\r\n\r\n{}`, 150)
  assert.equal(done.status, 200)
  assert.deepEqual(seen, ["POST", "PUT"])
  await app.close()
})

test("one place has so many lines: the oldest that does nothing makes room, and what is under way stays", async () => {
  const server = createServer()
  const lines = boundConnections(server, [], { ofOnePlace: 3, together: 10 })
  const sockets: Socket[] = []
  server.on("connection", (socket) => sockets.push(socket))
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as { port: number }
  const address = `http://127.0.0.1:${port}`
  const opened = async (): Promise<Socket> => {
    const before = sockets.length
    const socket = await line(address, "G")
    while (sockets.length === before) await wait(5)
    return socket
  }
  const [first, second, third] = [await opened(), await opened(), await opened()]
  const [server1] = sockets
  assert.ok(server1)
  lines.serves(server1)

  const fourth = await opened()
  await once(second, "close")
  assert.deepEqual(
    [first, third, fourth].map(({ destroyed }) => destroyed),
    [false, false, false],
  )
  lines.rests(server1)
  await opened()
  await once(first, "close")
  server.closeAllConnections()
  server.close()
})

test(
  "a thousand hostile lines hold less than 64 MiB, and somebody else is answered",
  { timeout: 120_000 },
  async () => {
    const address = made.site?.address ?? ""
    globalThis.gc?.()
    const before = process.memoryUsage()
    const body = "x".repeat(16_000)
    const kinds = [
      lines("/api/sign-in", [json, "Content-Length: 1900000"]) + body,
      lines("/api/sign-in", [json, "Content-Length: 16384"]) + body,
      lines("/api/sign-in", [json, "Transfer-Encoding: chunked"]) + `3e80\r\n${body}`,
      lines("/api/persons", [json, "Content-Length: 1900000"]) + body,
      `GET /api/health HTTP/1.1\r\nHost: localhost\r\nX: ${"a".repeat(12_000)}`,
    ]
    const hostile: Socket[] = []
    for (let index = 0; index < 1000; index += 1) hostile.push(await line(address, kinds[index % kinds.length] ?? ""))
    assert.equal((await made.anna?.ask("GET", "/api/me"))?.status, 200)
    globalThis.gc?.()
    const now = process.memoryUsage()
    // Both ends are in this process: what is measured is more than the server's own.
    const grown = (now.rss - before.rss) / 1024 / 1024
    for (const socket of hostile) socket.destroy()
    assert.ok(grown < 64, `${grown.toFixed(1)} MiB`)
  },
)
