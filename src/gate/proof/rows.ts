import {
  ColumnNode,
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
import type { ProvenTable } from "#ground/kernel/table-rule.ts"
import type { Row } from "./row-proof.ts"

/** What a proof needs of a row: its key, what decides, and the proof itself. */
const columnsOf = (rule: ProvenTable): readonly string[] => [...new Set([...rule.key, ...rule.decides, "proof"])]

/** Rows of a proven table, of which only what decides is read. `from` and `where` are those of another statement about it. */
export async function selectProven(
  db: Kysely<unknown>,
  rule: ProvenTable,
  where?: WhereNode,
  from: OperationNode = TableNode.create(rule.name),
): Promise<readonly Row[]> {
  const node: SelectQueryNode = {
    kind: "SelectQueryNode",
    from: FromNode.create([from]),
    selections: columnsOf(rule).map((column) => SelectionNode.create(ColumnNode.create(column))),
    ...(where === undefined ? {} : { where }),
  }
  const executor = db.getExecutor()
  return (await executor.executeQuery<Row>(executor.compileQuery<Row>(node, createQueryId()))).rows
}

/** The deepest condition that engines take has room for so many rows. */
const rowsAtOnce = 200

/** The rows that have these values in these columns, in the order of the database. */
export async function rowsByColumns(
  db: Kysely<unknown>,
  rule: ProvenTable,
  columns: readonly string[],
  rows: readonly Row[],
): Promise<readonly Row[]> {
  const found: Row[] = []
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const where = isAnyOf(columns, rows.slice(from, from + rowsAtOnce)).toOperationNode()
    found.push(...(await selectProven(db, rule, WhereNode.create(where))))
  }
  return found
}

function isAnyOf(columns: readonly string[], rows: readonly Row[]): RawBuilder<unknown> {
  const [only] = columns
  if (only !== undefined && columns.length === 1)
    return sql`${sql.ref(only)} in (${sql.join(rows.map((row) => row[only]))})`
  return sql`(${sql.join(
    rows.map((row) => sql`(${isIt(columns, row)})`),
    sql` or `,
  )})`
}

const isIt = (columns: readonly string[], row: Row): RawBuilder<unknown> =>
  sql.join(
    columns.map((column) => sql`${sql.ref(column)} = ${row[column]}`),
    sql` and `,
  )

/** Writes the proof of one row. */
export async function writeProof(db: Kysely<unknown>, rule: ProvenTable, row: Row, proof: Buffer): Promise<void> {
  await sql`update ${sql.table(rule.name)} set proof = ${proof} where ${isIt(rule.key, row)}`.execute(db)
}
