import type { DatabaseSync, StatementSync } from "node:sqlite"
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely"
import { Pace } from "#ground/kernel/pace.ts"

type Parameter = null | number | bigint | string | Uint8Array

type Prepared = { readonly statement: StatementSync; readonly reads: boolean }

/** Whether a transaction is to begin before the next query, and how. */
export type Begin = { due: boolean; readonly run: () => void }

/** One connection of node:sqlite in Kysely's form; each statement is prepared once. */
class Connection implements DatabaseConnection {
  readonly #database: DatabaseSync
  readonly #begin: Begin
  readonly #prepared = new Map<string, Prepared>()
  readonly #pace = new Pace()

  constructor(database: DatabaseSync, begin: Begin) {
    this.#database = database
    this.#begin = begin
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#pace.isLong()) await this.#pace.rest()
    if (this.#begin.due) {
      this.#begin.due = false
      this.#begin.run()
    }
    const { statement, reads } = this.#prepare(query.sql)
    const parameters = query.parameters as readonly Parameter[]
    if (reads) return { rows: statement.all(...parameters) as Row[] }
    const { changes, lastInsertRowid } = statement.run(...parameters)
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
  }

  /** Kysely asks for it; rooms read in pages, which both engines can. */
  streamQuery(): AsyncIterableIterator<never> {
    throw new Error("read in pages: an open cursor would hold the connection")
  }

  #prepare(text: string): Prepared {
    const known = this.#prepared.get(text)
    if (known !== undefined) return known
    const statement = this.#database.prepare(text)
    const prepared = { statement, reads: statement.columns().length > 0 }
    // Queries that are put together from lists have endless forms: only so many are kept.
    if (this.#prepared.size >= 500) this.#prepared.clear()
    this.#prepared.set(text, prepared)
    return prepared
  }
}

class OneConnectionDriver implements Driver {
  readonly #database: DatabaseSync
  readonly #connection: Connection

  constructor(database: DatabaseSync, begin: Begin) {
    this.#database = database
    this.#connection = new Connection(database, begin)
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection
  }
  async releaseConnection(): Promise<void> {}
  async beginTransaction(): Promise<void> {
    throw new Error("transactions are opened by the store")
  }
  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
  async destroy(): Promise<void> {
    this.#database.close()
  }
}

/** Kysely over one open connection of node:sqlite. Whoever holds it sees to it that it is used for one thing at a time. */
export const sqliteDialect = (database: DatabaseSync, begin: Begin): Dialect => ({
  createDriver: () => new OneConnectionDriver(database, begin),
  createQueryCompiler: () => new SqliteQueryCompiler(),
  createAdapter: () => new SqliteAdapter(),
  createIntrospector: (db) => new SqliteIntrospector(db),
})
