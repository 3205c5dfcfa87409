import { mkdirSync } from "node:fs"
import { dirname } from "node:path"
import { DatabaseSync, type StatementSync } from "node:sqlite"
import { setTimeout } from "node:timers/promises"
import { Kysely } from "kysely"
import type { Connections } from "#ground/store/connections.ts"
import { pagesAtMost, watchLog } from "./checkpoints.ts"
import { shapesOf } from "./shapes.ts"
import { type Begin, sqliteDialect } from "./dialect.ts"
import { refuseForeignParts } from "./foreign-parts.ts"
import { walOnDisk } from "./wal.ts"

/** Reading connections that wait to be used: opening one costs more than most reads, so a busy moment keeps its own. */
const readersAtMost = 32
const readersAlways = 4
const readerIdleMilliseconds = 30_000

const pragmas = [
  "journal_mode = wal",
  "synchronous = full",
  "foreign_keys = on",
  "secure_delete = on",
  "busy_timeout = 5000",
  "temp_store = memory",
]

const readingPragmas = "pragma query_only = on; pragma cache_size = -8192"
// Tokens of the blind index are random, so each insert is at another place: without room for its pages an import crawls.
// A commit only writes; that it reaches the disk before anybody hears of it is `durable`'s work, off this thread.
const writingPragmas = `pragma synchronous = normal; pragma cache_size = -32768; pragma wal_autocheckpoint = ${pagesAtMost}`

type Connected = {
  readonly database: DatabaseSync
  readonly db: Kysely<unknown>
  readonly begin: Begin
  readonly end: StatementSync
}

function connect(file: string, reading: boolean): Connected {
  const database = new DatabaseSync(file)
  for (const pragma of pragmas) database.exec(`pragma ${pragma}`)
  database.exec(reading ? readingPragmas : writingPragmas)
  const [start, end] = [database.prepare(reading ? "begin" : "begin immediate"), database.prepare("commit")]
  const refuseForeign = refuseForeignParts(database)
  const run = (): void => {
    start.run()
    try {
      refuseForeign()
    } catch (error) {
      database.exec("rollback")
      throw error
    }
  }
  const begin: Begin = { due: false, run }
  return { database, begin, end, db: new Kysely<unknown>({ dialect: sqliteDialect(database, begin) }) }
}

async function disconnect({ db, database }: Connected): Promise<void> {
  await db.destroy()
  // Kysely closes nothing that was never asked.
  if (database.isOpen) database.close()
}

/**
 * Opens (or makes) an SQLite file: WAL, durable commits, deleted content overwritten. A long log is cut when nobody has written for
 * `quiet` milliseconds.
 */
export function openSqlite(file: string, quiet = 10_000): Connections {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const writing = connect(file, false)
  const wal = walOnDisk(file)
  const checkpoints = watchLog(writing.database, file, quiet)
  const idle: { readonly reader: Connected; readonly since: number }[] = []

  // The one used last is used first, so those at the beginning are the ones that nobody needs any more.
  const release = async (reader: Connected): Promise<void> => {
    const now = performance.now()
    idle.push({ reader, since: now })
    for (;;) {
      const [oldest] = idle
      const isStale = idle.length > readersAlways && oldest !== undefined && now - oldest.since > readerIdleMilliseconds
      if (!isStale && idle.length <= readersAtMost) return
      const unused = idle.shift()
      if (unused !== undefined) await disconnect(unused.reader)
    }
  }

  const read = async <Result>(work: (db: Kysely<unknown>) => Promise<Result>): Promise<Result> => {
    const reader = idle.pop()?.reader ?? connect(file, true)
    // The moment that is read begins with the first query: who finds all in memory costs the database nothing.
    reader.begin.due = true
    try {
      return await work(reader.db)
    } finally {
      if (reader.database.isTransaction) reader.end.run()
      reader.begin.due = false
      await release(reader)
    }
  }

  return {
    engine: "sqlite",
    begin: async () => writing.begin.run(),
    write: async (work) => {
      await checkpoints.room()
      return work(writing.db)
    },
    read,
    // As many read as want to.
    readLong: read,
    durable: async () => {
      await wal.sync()
      checkpoints.afterCommit()
    },
    // What was deleted is overwritten in the file itself (secure_delete); its former pages still stand in the log.
    compact: () => emptyLog(file),
    shapes: async () => shapesOf(writing.database),
    translate,
    meaning,
    close: async () => {
      await checkpoints.close()
      for (const { reader } of idle.splice(0)) await disconnect(reader)
      await disconnect(writing)
      await wal.close()
    },
  }
}

/** Brings all of the write-ahead log into the file and cuts it; waits for whoever reads or writes at this moment, for a while. */
async function emptyLog(file: string): Promise<void> {
  const database = new DatabaseSync(file)
  try {
    for (let tries = 0; tries < 250; tries += 1) {
      const { busy } = database.prepare("pragma wal_checkpoint(truncate)").get() as { busy: number }
      if (busy === 0) return
      await setTimeout(20)
    }
  } finally {
    database.close()
  }
}

function translate(statement: string): string {
  const [, verb] = /^\s*(create|alter) table/i.exec(statement) ?? []
  if (verb === undefined) return statement
  const typed = statement.replace(/\bbytes\b/g, "blob")
  if (verb.toLowerCase() === "alter") return typed
  return /without rowid\s*$/i.test(typed) ? `${typed}, strict` : `${typed} strict`
}

/** SQLite's result codes: 13 is a full disk, 5 and 6 are locks; an I/O error while the disk is full counts as that. */
function meaning(error: unknown): "disk-full" | "busy" | undefined {
  if (!(error instanceof Error) || !("errcode" in error)) return undefined
  const code = Number(error.errcode) & 0xff
  if (code === 13) return "disk-full"
  return code === 5 || code === 6 ? "busy" : undefined
}
