import { inPortions } from "#ground/kernel/portions.ts"
import {
  ColumnNode,
  type CompiledQuery,
  createQueryId,
  FromNode,
  type Kysely,
  type OperationNode,
  type RawBuilder,
  SelectionNode,
  type SelectQueryNode,
  sql,
  TableNode,
  WhereNode,
} from "kysely"
import { filledUp } from "#ground/store/prepared.ts"
import type { ProvenTable } from "#ground/kernel/table-rule.ts"
import type { ProvenRow } from "./row-proof.ts"

/** What a proof needs of a row: its key, what decides, and the proof itself. */
const columnsOf = (rule: ProvenTable): readonly string[] => [...new Set([...rule.key, ...rule.decides, "proof"])]

/** Rows of a proven table, of which only what decides is read. `from` and `where` are those of another statement about it. */
export async function selectProven(
  db: Kysely<unknown>,
  rule: ProvenTable,
  where?: WhereNode,
  from: OperationNode = TableNode.create(rule.name),
): Promise<readonly ProvenRow[]> {
  const executor = db.getExecutor()
  return (
    await executor.executeQuery<ProvenRow>(
      executor.compileQuery<ProvenRow>(provenSelect(rule, where, from), createQueryId()),
    )
  ).rows
}

const provenSelect = (
  rule: ProvenTable,
  where?: WhereNode,
  from: OperationNode = TableNode.create(rule.name),
): SelectQueryNode => ({
  kind: "SelectQueryNode",
  from: FromNode.create([from]),
  selections: columnsOf(rule).map((column) => SelectionNode.create(ColumnNode.create(column))),
  ...(where === undefined ? {} : { where }),
})

/** By which columns rows are asked for, and which values each may have; empty where none may. */
export type RowsAsked = Readonly<Record<string, readonly string[]>>

const compiledBy = new WeakMap<object, Map<string, CompiledQuery<ProvenRow>>>()

/** The rows in which each of these columns has one of its values. Put together once for so many of each: it is asked all the time. */
export async function provenWhere(
  db: Kysely<unknown>,
  rule: ProvenTable,
  asked: RowsAsked,
): Promise<readonly ProvenRow[]> {
  const all = Object.entries(asked).map(([column, values]) => ({ column, values: filledUp(values) }))
  if (all.some(({ values }) => values.length === 0)) return []
  const executor = db.getExecutor()
  // One engine's SQL is told from another's by the class of its adapter.
  const engine = executor.adapter.constructor
  const known = compiledBy.get(engine) ?? new Map<string, CompiledQuery<ProvenRow>>()
  compiledBy.set(engine, known)
  const name = `${rule.name} ${all.map(({ column, values }) => `${column} ${values.length}`).join(" ")}`
  const conditions = all.map(({ column, values }) => sql`${sql.ref(column)} in (${sql.join(values)})`)
  const query =
    known.get(name) ??
    executor.compileQuery<ProvenRow>(
      provenSelect(rule, WhereNode.create(sql.join(conditions, sql` and `).toOperationNode())),
      createQueryId(),
    )
  known.set(name, query)
  return (await executor.executeQuery<ProvenRow>({ ...query, parameters: all.flatMap(({ values }) => values) })).rows
}

/** The deepest condition that engines take has room for so many rows. */
const rowsAtOnce = 200

/** The rows that have these values in these columns, in the order of the database. */
export async function rowsByColumns(
  db: Kysely<unknown>,
  rule: ProvenTable,
  columns: readonly string[],
  rows: readonly ProvenRow[],
): Promise<readonly ProvenRow[]> {
  const found: ProvenRow[] = []
  for (const some of inPortions(rows, rowsAtOnce)) {
    const where = isAnyOf(columns, some).toOperationNode()
    found.push(...(await selectProven(db, rule, WhereNode.create(where))))
  }
  return found
}

function isAnyOf(columns: readonly string[], rows: readonly ProvenRow[]): RawBuilder<unknown> {
  const [only] = columns
  if (only !== undefined && columns.length === 1)
    return sql`${sql.ref(only)} in (${sql.join(rows.map((row) => row[only]))})`
  return sql`(${sql.join(
    rows.map((row) => sql`(${isIt(columns, row)})`),
    sql` or `,
  )})`
}

const isIt = (columns: readonly string[], row: ProvenRow): RawBuilder<unknown> =>
  sql.join(
    columns.map((column) => sql`${sql.ref(column)} = ${row[column]}`),
    sql` and `,
  )

/** Writes the proof of one row. */
export async function writeProof(db: Kysely<unknown>, rule: ProvenTable, row: ProvenRow, proof: Buffer): Promise<void> {
  await sql`update ${sql.table(rule.name)} set proof = ${proof} where ${isIt(rule.key, row)}`.execute(db)
}
