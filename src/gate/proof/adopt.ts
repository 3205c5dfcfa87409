import type { Key } from "#ground/crypto/key.ts"
import type { Seal } from "#ground/kernel/scope.ts"
import { isProven, type ProvenTable, type TableRule } from "#ground/kernel/table-rule.ts"
import type { ChangeScope } from "#ground/store/writer.ts"
import type { Anchor } from "./changes.ts"
import { concernOf, proveRow } from "./row-proof.ts"
import { selectProven, writeProof } from "./rows.ts"
import { addTo, hasState, readState, stateMark, writeStates } from "./states.ts"

/** By what the rows of a practice are proven, and where what they come to is put down. */
export type Proving = {
  readonly key: Key
  readonly seal: Seal
  readonly rules: readonly TableRule[]
  readonly anchor: Anchor
}

/**
 * Proves everything as it stands, whatever it is: once, when a practice gets its proofs, and when an operator with the master key
 * says so (`audit adopt`). Gives how many rows were not proven before as they stand.
 */
export async function adoptAll(scope: ChangeScope, proving: Proving): Promise<number> {
  const { marks, count } = await adopt(scope, proving, proving.rules.filter(isProven))
  await proving.anchor(scope, marks)
  return count
}

/**
 * Gives tables that a step forward has just made their first state, in its own transaction, with what the step put in them. `marks` is
 * the log's newest word, `named` all that it ever named. A table that it names, or that has a state, was there before: taken out and
 * made anew, it stays missing.
 */
export async function adoptMade(
  scope: ChangeScope,
  proving: Proving,
  {
    made,
    marks,
    named,
  }: { readonly made: readonly string[]; readonly marks: readonly string[]; readonly named: ReadonlySet<string> },
): Promise<void> {
  const fresh: ProvenTable[] = []
  for (const rule of proving.rules.filter(isProven))
    if (made.includes(rule.name) && !named.has(rule.name) && !(await hasState(scope.db, rule.name))) fresh.push(rule)
  const added = await adopt(scope, proving, fresh)
  if (added.marks.length > 0) await proving.anchor(scope, [...marks, ...added.marks])
}

/** Proves every row of these tables as it stands; gives the marks of all, by which the log tells that they are there, and how many rows there were. */
async function adopt(
  scope: ChangeScope,
  { key, seal }: Proving,
  rules: readonly ProvenTable[],
): Promise<{ readonly marks: readonly string[]; readonly count: number }> {
  const marks: string[] = []
  let count = 0
  for (const rule of rules) {
    const before = await readState(scope.db, seal, rule.name).catch(() => undefined)
    const counter = (before?.counter ?? 0) + 1
    const sums = new Map<string, Buffer>()
    for (const row of await selectProven(scope.db, rule)) {
      const { proof, element } = proveRow(key, rule, row, counter)
      addTo(sums, concernOf(rule, row), element)
      await writeProof(scope.db, rule, row, proof)
      count += 1
    }
    await writeStates(scope.db, seal, new Map([[rule.name, { counter, sums }]]))
    marks.push(stateMark(key, rule.name, { counter, sums }))
  }
  return { marks, count }
}
