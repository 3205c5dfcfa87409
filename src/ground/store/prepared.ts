import { type Compilable, type CompiledQuery, type Kysely, type RawBuilder, sql } from "kysely"
import { inPortions } from "#ground/kernel/portions.ts"
import type { Change, Look, Reader, Writer } from "#ground/kernel/scope.ts"
import { type AnyTable, blankOf, type RowOf } from "#ground/kernel/table.ts"

const prepared = Symbol("prepared")

/** Whether a query was put together before: its parts name other values than its parameters. */
export const isPrepared = (query: object): boolean => prepared in query

/** Runs a prepared query; `parameters` stand in the order in which the query names them. */
export type PreparedRead<Row> = (at: Pick<Look, "db">, parameters: readonly unknown[]) => Promise<readonly Row[]>
export type PreparedWrite<Row = unknown> = (
  at: Pick<Change, "db">,
  parameters: readonly unknown[],
) => Promise<readonly Row[]>

/**
 * A query that is put together and compiled once for each engine, not each time it runs: compiling costs more than
 * reading a row. `build` may name any values as its parameters; those that count come with each run.
 */
export function preparedRead<Tables, Row>(build: (db: Reader<Tables>) => Compilable<Row>): PreparedRead<Row> {
  const compiled = new Map<object, CompiledQuery<Row>>()
  return (at, parameters) => run(compiled, at, () => build(at.db as unknown as Reader<Tables>), parameters)
}

/**
 * Rows by the ids of things, however many, in no order; what is not there is left out. Put together once for so many ids, which are
 * the only parameters of `build`.
 */
export function preparedByIds<Tables, Row, Id extends string>(
  build: (db: Reader<Tables>, ids: readonly Id[]) => Compilable<Row>,
): (at: Pick<Look, "db">, ids: readonly Id[]) => Promise<readonly Row[]> {
  const reads = new Map<number, PreparedRead<Row>>()
  return async (at, ids) => {
    const found: Row[] = []
    for (const some of inPortions(ids)) {
      const filled = filledUp(some)
      const read = reads.get(filled.length) ?? preparedRead<Tables, Row>((db) => build(db, filled))
      reads.set(filled.length, read)
      found.push(...(await read(at, filled)))
    }
    return found
  }
}

/** As many values as the next power of two, the first one again where there are fewer: so that a query has few forms. */
export const filledUp = <Value>(values: readonly Value[]): readonly Value[] =>
  values.length === 0
    ? values
    : Array.from({ length: 2 ** Math.ceil(Math.log2(values.length)) }, (_, nth) => (values[nth] ?? values[0]) as Value)

/** A query that is put together once and writes; gives what it returns. */
export function preparedWrite<Tables, Row = unknown>(
  build: (db: Writer<Tables>) => Compilable<Row>,
): PreparedWrite<Row> {
  const compiled = new Map<object, CompiledQuery<Row>>()
  return (at, parameters) => run(compiled, at, () => build(at.db as unknown as Writer<Tables>), parameters)
}

/** An insert of whole rows, one at a time. */
export function preparedInsert<Of extends AnyTable>(
  into: Of,
): (at: Pick<Change, "db">, row: RowOf<Of>) => Promise<unknown> {
  const names = Object.keys(into.columns) as readonly (keyof RowOf<Of>)[]
  const insert = preparedWrite<Record<string, RowOf<AnyTable>>>((db) => db.insertInto(into.name).values(blankOf(into)))
  return (at, row) =>
    insert(
      at,
      names.map((name) => row[name]),
    )
}

/** A parameter of whatever type its place wants: of a query that is prepared, or the border between ids that are read in order. */
export const given = <Value>(value: string): RawBuilder<Value> => sql<Value>`${value}`

async function run<Row>(
  compiled: Map<object, CompiledQuery<Row>>,
  at: Pick<Look, "db">,
  build: () => Compilable<Row>,
  parameters: readonly unknown[],
): Promise<readonly Row[]> {
  // One engine's SQL is told from another's by the class of its adapter.
  const engine = (at.db as Kysely<unknown>).getExecutor().adapter.constructor
  let query = compiled.get(engine)
  if (query === undefined) {
    query = build().compile()
    compiled.set(engine, query)
  }
  if (query.parameters.length !== parameters.length)
    throw new Error("a prepared query got another number of parameters")
  const { rows } = await at.db.executeQuery<Row>({ ...query, parameters, [prepared]: true } as CompiledQuery<Row>)
  return rows
}
