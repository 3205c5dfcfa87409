import {
  ColumnNode,
  ColumnUpdateNode,
  type CompiledQuery,
  type DeleteQueryNode,
  type InsertQueryNode,
  type OperationNode,
  PrimitiveValueListNode,
  type QueryResult,
  ReturningNode,
  SelectionNode,
  type UpdateQueryNode,
  type ValueNode,
  ValuesNode,
  ValueNode as Value,
} from "kysely"
import { refuse } from "#ground/kernel/refusal.ts"
import type { ProvenTable } from "#ground/kernel/table-rule.ts"
import { isPrepared } from "#ground/store/prepared.ts"
import type { ProvenChanges } from "./changes.ts"
import { calledAs } from "./hide.ts"
import { type ProvenCell, keyOf, type ProvenRow } from "./row-proof.ts"
import { rowsByColumns, selectProven, writeProof } from "./rows.ts"
import { soundRow, touchedName } from "./watch.ts"

const nothingDone = { rows: [], numAffectedRows: 0n, numChangedRows: 0n }

type Sound = { readonly row: ProvenRow; readonly element: Buffer }

/** Runs a statement that writes to a proven table, and proves what it wrote. */
export async function writeProven<Result>(
  changes: ProvenChanges,
  query: CompiledQuery<Result>,
  named: readonly ProvenTable[],
): Promise<QueryResult<Result>> {
  const { query: node } = query
  if (node.kind === "InsertQueryNode") {
    const rule = named.find(({ name }) => node.into !== undefined && calledAs(node.into, name) !== undefined)
    return rule === undefined ? run(changes, query) : insert(changes, rule, query, node)
  }
  if (node.kind === "UpdateQueryNode") {
    const rule = named.find(({ name }) => calledAs(node.table, name) !== undefined)
    return rule === undefined ? run(changes, query) : update(changes, rule, query, node)
  }
  if (node.kind === "DeleteQueryNode") {
    const rule = named.find(({ name }) => calledAs(node.from.froms[0], name) !== undefined)
    return rule === undefined ? run(changes, query) : remove(changes, rule, query, node)
  }
  throw new Error(
    `${named.map(({ name }) => name).join(", ")}: rows that are proven are written by a query that can be read`,
  )
}

const run = <Result>({ db }: ProvenChanges, query: CompiledQuery<Result>): Promise<QueryResult<Result>> =>
  db.getExecutor().executeQuery(query)

const compile = <Result>(
  { db }: ProvenChanges,
  node: InsertQueryNode | UpdateQueryNode,
  { queryId }: CompiledQuery<Result>,
): CompiledQuery<Result> => db.getExecutor().compileQuery<Result>(node, queryId)

const nameOf = (node: OperationNode): string => {
  if (node.kind !== "ColumnNode") throw new Error(`a proven row is written column by column, not by a ${node.kind}`)
  return (node as ColumnNode).column.name
}

/** The rows that a statement puts in, as they will stand there. */
function rowsToCome(node: InsertQueryNode, parameters: readonly unknown[]): readonly ProvenRow[] {
  const columns = (node.columns ?? []).map(nameOf)
  if (node.values?.kind !== "ValuesNode") throw new Error("rows that are proven are put in by their values")
  let next = 0
  return (node.values as ValuesNode).values.map((item) => {
    const cells = item.kind === "PrimitiveValueListNode" ? item.values : item.values.map(valueOf)
    return Object.fromEntries(cells.map((_, nth) => [columns[nth] ?? "", parameters[next++] as ProvenCell]))
  })
}

function valueOf(node: OperationNode): unknown {
  if (node.kind !== "ValueNode") throw new Error(`a proven row is put in by its values, not by a ${node.kind}`)
  return (node as ValueNode).value
}

async function insert<Result>(
  changes: ProvenChanges,
  rule: ProvenTable,
  query: CompiledQuery<Result>,
  node: InsertQueryNode,
): Promise<QueryResult<Result>> {
  const rows = rowsToCome(node, query.parameters)
  const columns = new Set((node.columns ?? []).map(nameOf))
  const isWhole = rule.decides.every((column) => columns.has(column))
  if (node.onConflict?.updates !== undefined || !isWhole) return insertAndLook(changes, rule, query, node, rows)
  for (const row of rows) requireNew(changes, rule, row)
  const proofs = await Promise.all(rows.map((row) => changes.prove(rule, row)))
  const proven = withProofs(changes, rule, query, node, { rows, proofs: proofs.map(({ proof }) => proof) })
  const result = await run<Result | ProvenRow>(changes, proven)
  const isThere =
    node.onConflict === undefined ? undefined : new Set(result.rows.map((row) => keyOf(rule, row as ProvenRow)))
  for (const [nth, row] of rows.entries()) {
    const { element } = proofs[nth] ?? {}
    if (element !== undefined && isThere?.has(keyOf(rule, row)) !== false) await changes.add(rule, row, element)
  }
  if (node.onConflict === undefined || node.returning !== undefined) return result as QueryResult<Result>
  return { ...result, rows: [], numAffectedRows: BigInt(result.rows.length) }
}

/** A row that is known to be there, and is not, was taken out by somebody else. */
function requireNew(changes: ProvenChanges, rule: ProvenTable, row: ProvenRow): void {
  const last = rule.checked === "rows" ? changes.lastTouched(touchedName(rule, row)) : undefined
  if (last === undefined || last < 0) return
  changes.ground.tell(rule.name, keyOf(rule, row))
}

const augmented = new Map<string, string>()

function withProofs<Result>(
  changes: ProvenChanges,
  rule: ProvenTable,
  query: CompiledQuery<Result>,
  node: InsertQueryNode,
  { rows, proofs }: { readonly rows: readonly ProvenRow[]; readonly proofs: readonly Buffer[] },
): CompiledQuery<Result | ProvenRow> {
  const columns = (node.columns ?? []).map(nameOf)
  const cells = rows.map((row, nth) => [...columns.map((column) => row[column]), proofs[nth]])
  const known = isPrepared(query) ? augmented.get(query.sql) : undefined
  if (known !== undefined) return { ...query, sql: known, parameters: cells.flat() }
  const returning =
    node.returning ??
    (node.onConflict === undefined
      ? undefined
      : ReturningNode.create(rule.key.map((column) => SelectionNode.create(ColumnNode.create(column)))))
  const proven = compile(
    changes,
    {
      ...node,
      columns: [...(node.columns ?? []), ColumnNode.create("proof")],
      values: ValuesNode.create(cells.map((row) => PrimitiveValueListNode.create(row))),
      ...(returning === undefined ? {} : { returning }),
    },
    query,
  )
  if (isPrepared(query)) augmented.set(query.sql, proven.sql)
  return proven
}

/** Where a row may be there already, or the table fills in columns: what stands there afterwards is read and proven. */
async function insertAndLook<Result>(
  changes: ProvenChanges,
  rule: ProvenTable,
  query: CompiledQuery<Result>,
  node: InsertQueryNode,
  rows: readonly ProvenRow[],
): Promise<QueryResult<Result>> {
  const by = node.onConflict?.columns?.map(nameOf) ?? rule.key
  for (const { row, element } of await soundOf(changes, rule, await rowsByColumns(changes.db, rule, by, rows)))
    await changes.takeAway(rule, row, element)
  const result = await run(changes, query)
  await proveAnew(changes, rule, await rowsByColumns(changes.db, rule, by, rows))
  return result
}

async function proveAnew(changes: ProvenChanges, rule: ProvenTable, rows: readonly ProvenRow[]): Promise<void> {
  for (const row of rows) {
    const { proof, element } = await changes.prove(rule, row)
    await writeProof(changes.db, rule, row, proof)
    await changes.add(rule, row, element)
  }
}

/** Rows that are about to be changed; refuses where one of them is not as it was written. */
async function soundOf(
  changes: ProvenChanges,
  rule: ProvenTable,
  rows: readonly ProvenRow[],
): Promise<readonly Sound[]> {
  return rows.map((row) => {
    const found = soundRow(changes.ground, rule, row, changes.lastTouched)
    if (found !== undefined) return { row, element: found.element }
    changes.ground.tell(rule.name, keyOf(rule, row))
    throw refuse("general.not-proven")
  })
}

async function update<Result>(
  changes: ProvenChanges,
  rule: ProvenTable,
  query: CompiledQuery<Result>,
  node: UpdateQueryNode,
): Promise<QueryResult<Result>> {
  const updates = node.updates ?? []
  const columns = updates.map(({ column }) => nameOf(column))
  if (!columns.some((column) => rule.decides.includes(column))) return run(changes, query)
  if (isPrepared(query) || node.from !== undefined || node.joins !== undefined)
    throw new Error(`${rule.name}: a proven row is changed by a query of its own`)
  const before = await soundOf(changes, rule, await selectProven(changes.db, rule, node.where, node.table))
  const [only] = before
  if (only === undefined) return nothingDone
  const keepsKey = !columns.some((column) => rule.key.includes(column))
  if (before.length > 1 && !keepsKey) throw new Error(`${rule.name}: the key of a proven row stays`)
  if (before.length === 1 && updates.every(({ value }) => value.kind === "ValueNode"))
    return updateOne(changes, rule, query, node, only)
  const result = await run(changes, query)
  const after = await rowsByColumns(
    changes.db,
    rule,
    rule.key,
    before.map(({ row }) => row),
  )
  for (const { row, element } of before) await changes.takeAway(rule, row, element)
  await proveAnew(changes, rule, after)
  return result
}

async function updateOne<Result>(
  changes: ProvenChanges,
  rule: ProvenTable,
  query: CompiledQuery<Result>,
  node: UpdateQueryNode,
  before: Sound,
): Promise<QueryResult<Result>> {
  const updates = node.updates ?? []
  const changed = Object.fromEntries(updates.map(({ column, value }) => [nameOf(column), valueOf(value) as ProvenCell]))
  const row = { ...before.row, ...changed }
  if (keyOf(rule, row) !== keyOf(rule, before.row)) throw new Error(`${rule.name}: the key of a proven row stays`)
  const { proof, element } = await changes.prove(rule, row)
  const proven = [...updates, ColumnUpdateNode.create(ColumnNode.create("proof"), Value.create(proof))]
  const result = await run(changes, compile(changes, { ...node, updates: proven }, query))
  await changes.takeAway(rule, before.row, before.element)
  await changes.add(rule, row, element)
  return result
}

/** What is not as it was written adds nothing to the sum, and goes all the same. */
async function remove<Result>(
  changes: ProvenChanges,
  rule: ProvenTable,
  query: CompiledQuery<Result>,
  node: DeleteQueryNode,
): Promise<QueryResult<Result>> {
  if (isPrepared(query) || node.using !== undefined || node.joins !== undefined)
    throw new Error(`${rule.name}: a proven row is taken out by a query of its own`)
  const before = await selectProven(changes.db, rule, node.where, node.from.froms[0])
  if (before.length === 0) return nothingDone
  const result = await run(changes, query)
  for (const row of before) {
    const found = soundRow(changes.ground, rule, row, changes.lastTouched)
    if (found === undefined) changes.ground.tell(rule.name, keyOf(rule, row))
    else await changes.end(rule, row, found.element)
  }
  return result
}
