import type { Compilable, CompiledQuery, Kysely } from "kysely"
import { type Change, type Look, type Reader, tables, type Writer } from "#ground/kernel/scope.ts"

/** Runs a prepared query; `parameters` stand in the order in which the query names them. */
export type PreparedRead<Row> = (at: Look, parameters: readonly unknown[]) => Promise<readonly Row[]>
export type PreparedWrite = (at: Change, parameters: readonly unknown[]) => Promise<void>

/**
 * A query that is put together and compiled once for each engine, not each time it runs: compiling costs more than
 * reading a row. `build` may name any values as its parameters; those that count come with each run.
 */
export function preparedRead<Tables, Row>(build: (db: Reader<Tables>) => Compilable<Row>): PreparedRead<Row> {
  const compiled = new Map<object, CompiledQuery<Row>>()
  return async (at, parameters) => {
    const query = once(compiled, at, () => build(tables<Tables>(at)))
    const { rows } = await at.db.executeQuery<Row>(withParameters(query, parameters))
    return rows
  }
}

/** The same for a statement that writes. */
export function preparedWrite<Tables>(build: (db: Writer<Tables>) => Compilable): PreparedWrite {
  const compiled = new Map<object, CompiledQuery>()
  return async (at, parameters) => {
    const query = once(compiled, at, () => build(tables<Tables>(at)))
    await at.db.executeQuery(withParameters(query, parameters))
  }
}

/** One engine's SQL is told from another's by the class of its adapter. */
function once<Row>(compiled: Map<object, CompiledQuery<Row>>, at: Look, build: () => Compilable<Row>): CompiledQuery<Row> {
  const engine = (at.db as Kysely<unknown>).getExecutor().adapter.constructor
  const known = compiled.get(engine)
  if (known !== undefined) return known
  const made = build().compile()
  compiled.set(engine, made)
  return made
}

function withParameters<Row>(query: CompiledQuery<Row>, parameters: readonly unknown[]): CompiledQuery<Row> {
  if (query.parameters.length !== parameters.length) throw new Error("a prepared query got another number of parameters")
  return { ...query, parameters }
}
