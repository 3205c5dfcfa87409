import type { Key } from "#ground/crypto/key.ts"
import { keyedHash } from "#ground/crypto/token.ts"
import { isProven, type ProvenTable, type TableRule } from "#ground/kernel/table-rule.ts"

export type ProvenCell = string | number | null | Uint8Array
export type ProvenRow = Readonly<Record<string, ProvenCell>>

const stampLength = 6
const macLength = 16
export const elementLength = 32

/** What is kept with a row, and what it adds to the sum of its table, which is kept nowhere in the clear. */
export type RowProof = { readonly proof: Buffer; readonly element: Buffer }

const plain = (cell: ProvenCell | undefined): unknown =>
  cell instanceof Uint8Array ? [Buffer.from(cell.buffer, cell.byteOffset, cell.byteLength).toString("base64")] : cell

/** What a proof is about. A column that is empty is left out, so that one that is added later changes nothing. */
function textOf(rule: ProvenTable, row: ProvenRow, stamp: number): string {
  const decides = rule.decides.filter((column) => row[column] !== null && row[column] !== undefined)
  return JSON.stringify([
    rule.name,
    stamp,
    rule.key.map((column) => plain(row[column])),
    ...decides.flatMap((column) => [column, plain(row[column])]),
  ])
}

/** Proves a row. The stamp says how often its table had changed, so that of two proofs of one row the newer is known. */
export function proveRow(key: Key, rule: ProvenTable, row: ProvenRow, stamp: number): RowProof {
  const hash = keyedHash(key, textOf(rule, row, stamp), macLength + elementLength)
  const proof = Buffer.allocUnsafe(stampLength + macLength)
  proof.writeUIntBE(stamp, 0, stampLength)
  hash.copy(proof, stampLength, 0, macLength)
  return { proof, element: hash.subarray(macLength) }
}

/** A row as it was proven: its stamp, and what it adds to the sum. Nothing where its proof is another row's, or nobody's. */
export function checkRow(
  key: Key,
  rule: ProvenTable,
  row: ProvenRow,
): { readonly stamp: number; readonly element: Buffer } | undefined {
  const said = row["proof"]
  if (!(said instanceof Uint8Array) || said.length !== stampLength + macLength) return undefined
  const stamp = Buffer.from(said.buffer, said.byteOffset, said.byteLength).readUIntBE(0, stampLength)
  const { proof, element } = proveRow(key, rule, row, stamp)
  return proof.equals(said) ? { stamp, element } : undefined
}

/** By what a row is told from the others of its table. */
export const keyOf = (rule: ProvenTable, row: ProvenRow): string =>
  rule.key.map((column) => String(plain(row[column]))).join(" ")

/** Whom a row concerns; the empty text where it is the practice. */
export const concernOf = (rule: ProvenTable, row: ProvenRow): string =>
  rule.concerns === undefined || rule.checked === "rows" ? "" : String(row[rule.concerns] ?? "")

/** Whether a row of a table is one that the program wrote, whatever became of it since; for what is asked outside of any moment. */
export function soundAlone(key: Key, rules: readonly TableRule[], table: string): (row: ProvenRow) => boolean {
  const rule = rules.find(({ name }) => name === table)
  if (rule === undefined || !isProven(rule)) throw new Error(`${table} is not proven`)
  return (row) => checkRow(key, rule, row) !== undefined
}
