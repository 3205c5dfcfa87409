import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely"
import type { Pool, PoolClient, QueryResult as Answer } from "pg"

/**
 * One piece of work on a pool, in Kysely's form. It takes a connection when the first statement comes, and gives it back at the end:
 * whoever asks nothing costs the server nothing. A statement is sent at once behind those before it; only its own answer is waited for.
 */
export class PooledConnection implements DatabaseConnection {
  readonly #pool: Pool
  readonly #beginning: string | undefined
  #client: Promise<PoolClient> | undefined
  #begun: Promise<unknown> | undefined
  #isOver = false
  #isOutdated = false

  /** `beginning` goes before the first statement; without it whoever asks begins and ends what they do. */
  constructor(pool: Pool, beginning?: string) {
    this.#pool = pool
    this.#beginning = beginning
  }

  /** Lends the connection for the length of the work, which is its only one. */
  async use<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work()
    } finally {
      this.#isOver = true
      await this.#end()
    }
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    this.#requireGoing()
    const client = await (this.#client ??= this.#pool.connect())
    // The work may have failed for something else while this waited for a connection.
    this.#requireGoing()
    if (this.#beginning !== undefined && this.#begun === undefined) this.#begun = sent(client.query(this.#beginning))
    const answer = sent(client.query<never>(configOf(query)))
    // What fails here fails what comes next.
    if (query.sql.startsWith("savepoint ")) return { rows: [] }
    // What did not begin is no moment that could be read.
    await this.#begun
    const result = await answer.catch((error: unknown) => {
      this.#isOutdated ||= isOutdated(error)
      throw error
    })
    // So a server ends what had failed before: nothing of it was kept.
    if (query.sql === "commit" && result.command === "ROLLBACK") throw new Error("nothing was committed")
    return resultOf(result)
  }

  /** Kysely asks for it; rooms read in pages, which both engines can. */
  streamQuery(): AsyncIterableIterator<never> {
    throw new Error("read in pages: an open cursor would hold the connection")
  }

  /** What comes later would be asked of a connection on which somebody else works. */
  #requireGoing(): void {
    if (this.#isOver) throw new Error("a statement came after the end of its work")
  }

  /** Ends what was begun, and gives the connection back. What was asked last is behind all that went before, so nobody waits for it. */
  async #end(): Promise<void> {
    const taken = await this.#client?.catch(() => undefined)
    if (taken === undefined) return
    const isBegun = this.#begun !== undefined
    if (isBegun) void sent(taken.query("commit"))
    // What was begun and could not be ended goes with its connection; and so does what the server learned of tables as they were.
    taken.release(this.#isOutdated || (!isBegun && taken.getTransactionStatus() !== "I"))
  }
}

/** SQLSTATE 0A000: a statement that has a name gives other columns than when the server learned it, since its table was changed. */
export const isOutdated = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "0A000"

/** A failure is heard by whoever waits for the answer, and by nobody where nobody does. */
function sent<Value>(answer: Promise<Value>): Promise<Value> {
  answer.catch(() => undefined)
  return answer
}

/** A statement that came so often comes again: each connection has the server parse and plan it once, under a name. */
const oftenEnough = 5

/** So many statements are known: those that are put together from lists have endless forms. */
const knownAtMost = 500

const seen = new Map<string, { readonly name: string; times: number }>()

function configOf({ sql: text, parameters }: CompiledQuery) {
  const config = { text, values: [...parameters] }
  if (parameters.length === 0) return config
  const known = seen.get(text) ?? { name: `hoeder_${seen.size}`, times: 0 }
  if (known.times === 0 && seen.size < knownAtMost) seen.set(text, known)
  known.times += 1
  return known.times > oftenEnough ? { ...config, name: known.name } : config
}

function resultOf<Row>({ command, rowCount, rows }: Answer<never>): QueryResult<Row> {
  const isWritten = /^(INSERT|UPDATE|DELETE|MERGE)$/.test(command)
  // Several statements in one, without parameters, give an answer for each.
  return { rows: rows ?? [], ...(isWritten ? { numAffectedRows: BigInt(rowCount ?? 0) } : {}) }
}

class OneConnectionDriver implements Driver {
  readonly #connection: PooledConnection

  constructor(connection: PooledConnection) {
    this.#connection = connection
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
  async destroy(): Promise<void> {}
}

/** Kysely over one piece of work on a pool. */
export const postgresDialect = (connection: PooledConnection): Dialect => ({
  createDriver: () => new OneConnectionDriver(connection),
  createQueryCompiler: () => new PostgresQueryCompiler(),
  createAdapter: () => new PostgresAdapter(),
  createIntrospector: (db) => new PostgresIntrospector(db),
})
