import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { type AddressInfo, createServer, type Socket } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, test } from "node:test"
import { readConfig } from "#ground/config/config.ts"
import { explain } from "./explain.ts"
import { openHoeder } from "./open-hoeder.ts"
import { allWords } from "./rooms.ts"

const english = allWords.in("en")

const folder = mkdtempSync(join(tmpdir(), "hoeder-explain-"))
after(() => rmSync(folder, { recursive: true, force: true }))

const settings = {
  HOEDER_DATA: folder,
  HOEDER_MASTER_KEY: randomBytes(32).toString("base64"),
  HOEDER_SMTP: "smtp://127.0.0.1:25",
  HOEDER_MAIL_FROM: "hoeder@linde.example",
}

/** A listener that is no database: what it does with whoever comes. */
async function noDatabase(greet: (socket: Socket) => void): Promise<{ port: number; close: () => void }> {
  const server = createServer((socket) => {
    socket.on("error", () => undefined)
    greet(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return { port: (server.address() as AddressInfo).port, close: () => server.close() }
}

test("a database that cannot be reached is told in words, whatever is there in its place", async () => {
  const closing = await noDatabase((socket) => socket.destroy())
  const ending = await noDatabase((socket) => socket.end())
  const plain = await noDatabase((socket) => socket.on("data", () => socket.write("N")))
  const web = await noDatabase((socket) => socket.on("data", () => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")))
  const nobody = await noDatabase(() => undefined)
  nobody.close()
  const login = "hoeder:p0stgres-geheim"
  const urls = {
    "nobody listens": `postgres://${login}@127.0.0.1:${nobody.port}/x`,
    "no socket": `postgres://${login}@%2Fnowhere%2Fpostgresql/x`,
    "no such name": `postgres://${login}@db.invalid/x?sslmode=verify-full`,
    "breaks off": `postgres://${login}@127.0.0.1:${closing.port}/x`,
    "says nothing": `postgres://${login}@127.0.0.1:${ending.port}/x`,
    "knows no TLS": `postgres://${login}@127.0.0.1:${plain.port}/x?sslmode=verify-full`,
    "a web server": `postgres://${login}@127.0.0.1:${web.port}/x`,
    "a web server, over TLS": `postgres://${login}@127.0.0.1:${web.port}/x?sslmode=verify-full`,
  }
  for (const [name, url] of Object.entries(urls)) {
    const environment = { ...settings, HOEDER_DATABASE: url }
    const fault: unknown = await openHoeder(readConfig(environment)).then(
      () => assert.fail(`${name}: it opened`),
      (error: unknown) => error,
    )
    for (const [language, words] of [
      ["nl", /^De database van HOEDER_DATABASE is niet bereikbaar of laat Hoeder niet binnen \(\w+\)/],
      ["en", /^The database in HOEDER_DATABASE cannot be reached or does not let Hoeder in \(\w+\)/],
    ] as const) {
      const told = explain(fault, allWords.in(language), environment)
      assert.match(told, words, name)
      assert.doesNotMatch(told, /\n| at |p0stgres|geheim/, name)
    }
  }
  for (const one of [closing, ending, plain, web]) one.close()
})

test("a fault of ours is not taken for the database's", () => {
  const environment = { HOEDER_DATABASE: "postgres://127.0.0.1/x" }
  assert.match(explain(new TypeError("x is not a function"), english, environment), /^TypeError: x is not a function\n/)
  const refused = Object.assign(new Error("connect"), { code: "ECONNREFUSED" })
  assert.match(explain(refused, english, {}), /^Error: connect\n/, "no database but the own file was asked for")
})
