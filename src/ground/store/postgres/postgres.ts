import { Kysely, sql } from "kysely"
import { type CustomTypesConfig, Pool, types as parsers } from "pg"
import { ForeignPartsError } from "#ground/store/foreign-parts.ts"
import { isOutdated, PooledConnection, postgresDialect } from "./dialect.ts"
import { isForeign, noForeignParts } from "./foreign-parts.ts"
import { shapesOf } from "./shapes.ts"
import { isGuardedDatabase } from "#ground/config/database.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Connections } from "#ground/store/connections.ts"

/** Where a store lives on PostgreSQL: as whom to connect, and the one schema that role can reach. */
export type PostgresPlace = { readonly url: string; readonly schema: string }

const types: CustomTypesConfig = {
  // Counts come as 8-byte integers, which the driver would give as text.
  getTypeParser: (id, format) => (id === 20 && format !== "binary" ? Number : parsers.getTypeParser(id, format)),
}

/** How long, in milliseconds, what is foreign to a schema may stand there unseen: asking costs as much as a small change. */
const lookEach = 1000

/** So many read at once, and so many beside them who are at it for long; whoever comes then waits for one of them. */
const readersAtMost = 8

/** All that is read in it is of one moment. */
const oneMoment = "start transaction isolation level repeatable read read only"

type Work<Result> = (db: Kysely<unknown>) => Promise<Result>

/** Each work has a connection of its own, so that nothing of one comes into another. */
function working<Result>(pool: Pool, work: Work<Result>, beginning?: string): Promise<Result> {
  const connection = new PooledConnection(pool, beginning)
  return connection.use(() => work(new Kysely<unknown>({ dialect: postgresDialect(connection) })))
}

/** Opens a store in a schema of PostgreSQL; the role of `url` has it as its search path. */
export function openPostgres(place: PostgresPlace): Connections {
  requireGuarded(place.url)
  const poolOf = (max: number): Pool => {
    const made = new Pool({
      connectionString: place.url,
      max,
      types,
      options: `-c search_path=${place.schema}`,
      idleTimeoutMillis: 60_000,
      pipeline: true,
    })
    // A connection that the server closes is no fault of the program: what is asked on it fails, and the next work opens another.
    made.on("error", () => undefined)
    made.on("connect", (client) => client.on("error", () => undefined))
    return made
  }
  const [writing, reading, readingLong] = [poolOf(1), poolOf(readersAtMost), poolOf(readersAtMost)]
  // One writer per schema also holds when two programs run by mistake: the second waits its turn.
  const lock = `begin; select pg_advisory_xact_lock(hashtextextended('hoeder ${place.schema}', 0))`
  const begin = { often: sql.raw(lock), now: sql.raw(`${lock}; ${noForeignParts(place.schema)}`) }
  let lookedAt = -Infinity
  return {
    engine: "postgres",
    begin: async (db) => {
      try {
        const isDue = performance.now() - lookedAt > lookEach
        await (isDue ? begin.now : begin.often).execute(db)
        if (isDue) lookedAt = performance.now()
      } catch (error) {
        await sql`rollback`.execute(db)
        throw isForeign(error) ? new ForeignPartsError() : error
      }
    },
    write: (work) => working(writing, work),
    read: (work) => working(reading, work, oneMoment),
    readLong: (work) => working(readingLong, work, oneMoment),
    // PostgreSQL's own commit waits for its disk.
    durable: async () => undefined,
    // A table that is written anew leaves nothing of its former rows behind in its file.
    compact: (tables) =>
      working(reading, async (db) => {
        for (const table of tables) await sql`vacuum (full) ${sql.table(table)}`.execute(db)
      }),
    shapes: () => working(reading, (db) => shapesOf(db, place.schema)),
    translate: (statement) => statement.replace(/\bbytes\b/g, "bytea").replace(/\s+without rowid\s*$/i, ""),
    meaning,
    close: async () => {
      await writing.end()
      await reading.end()
      await readingLong.end()
    },
  }
}

/** Refuses a server elsewhere to which nothing says that the line is guarded: whatever names it, and since whenever. */
function requireGuarded(url: string): void {
  if (!isGuardedDatabase(url, process.env)) throw refuse("practices.place-unguarded")
}

/**
 * SQLSTATE 53100 is a full disk; 53300 says that all connections are taken; 55P03, 40001 and 40P01 are locks and conflicts; 57P0x and
 * 08xxx a server that went away.
 */
function meaning(error: unknown): "disk-full" | "busy" | undefined {
  if (!(error instanceof Error)) return undefined
  // What the driver says of a line that broke has no code.
  if (!("code" in error))
    return /^(Connection terminated|Client .* not queryable)/.test(error.message) ? "busy" : undefined
  const code = String(error.code)
  if (code === "53100") return "disk-full"
  if (isOutdated(error)) return "busy"
  return /^(53300|55P03|40001|40P01|57P0\d|08\w{3}|ECONNREFUSED|ECONNRESET|EPIPE)$/.test(code) ? "busy" : undefined
}
