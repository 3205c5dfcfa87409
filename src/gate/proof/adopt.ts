import type { Key } from "#ground/crypto/key.ts"
import type { Seal } from "#ground/kernel/scope.ts"
import { isProven, type TableRule } from "#ground/kernel/table-rule.ts"
import type { ChangeScope } from "#ground/store/writer.ts"
import type { Anchor } from "./changes.ts"
import { concernOf, proveRow } from "./row-proof.ts"
import { selectProven, writeProof } from "./rows.ts"
import { addTo, readState, stateMark, writeState } from "./states.ts"

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
export async function adoptAll(scope: ChangeScope, { key, seal, rules, anchor }: Proving): Promise<number> {
  const marks: string[] = []
  let changed = 0
  for (const rule of rules.filter(isProven)) {
    const before = await readState(scope.db, seal, rule.name).catch(() => undefined)
    const counter = (before?.counter ?? 0) + 1
    const sums = new Map<string, Buffer>()
    for (const row of await selectProven(scope.db, rule)) {
      const { proof, element } = proveRow(key, rule, row, counter)
      addTo(sums, concernOf(rule, row), element)
      await writeProof(scope.db, rule, row, proof)
      changed += 1
    }
    await writeState(scope.db, seal, rule.name, { counter, sums })
    if (rule.anchored !== false) marks.push(stateMark(key, rule.name, { counter, sums }))
  }
  await anchor(scope, marks)
  return changed
}
