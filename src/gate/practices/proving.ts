import type { Clock } from "#ground/kernel/time.ts"
import type { TableRule } from "#ground/kernel/table-rule.ts"
import type { PracticeId } from "#ground/kernel/ids.ts"
import type { MadeTables } from "#ground/store/migrate.ts"
import type { Store } from "#ground/store/store.ts"
import { anchored, Chain, lastMarks, marksEver } from "#gate/audit/audit.ts"
import type { PracticeKeys } from "#gate/keys/keys.ts"
import { adoptAll, adoptMade, type Anchor, countersOf, staleTables } from "#gate/proof/proof.ts"
import { sealWith } from "./seals.ts"

type Proving = {
  readonly id: PracticeId
  readonly keys: PracticeKeys
  readonly rules: readonly TableRule[]
  readonly clock: Clock
  /** Whether the register says that everything in the practice is proven. */
  readonly isProven: boolean
}

/** How far what decides in a practice is as its log says. */
type Proven = {
  /** How often each table had changed by the newest word of the access log. */
  readonly counters: ReadonlyMap<string, number>
  /** The tables that are not what the log said last: older ones, put back. */
  readonly stale: readonly string[]
}

const provingOf = ({ id, keys, rules, clock }: Proving) => {
  const anchor: Anchor = (scope, marks) => new Chain(keys.chain).append(scope, [anchored(clock.now(), marks)])
  return { key: keys.proof, seal: sealWith(id, keys.seal), rules, anchor }
}

/**
 * Proves the tables that steps forward make in a practice that has proofs. Where its log does not vouch for itself nothing is: then
 * only the operator says what is to be believed (`audit adopt`).
 */
export const proveMade =
  (proving: Proving): MadeTables =>
  async (scope, made) => {
    if (!proving.isProven || made.length === 0) return
    const marks = await lastMarks(scope.db, proving.keys.chain)
    if (marks === undefined || marks.length === 0) return
    const ever = await marksEver(scope.db, proving.keys.chain)
    if (ever === undefined) return
    const named = new Set(countersOf(ever).keys())
    await adoptMade(scope, provingOf(proving), { made, marks, named })
  }

/** Proves a practice from before there were proofs, once; gives how far what decides in it can be believed. */
export async function proveOnOpening(store: Store, of: Proving): Promise<Proven> {
  const { keys, isProven } = of
  const proving = provingOf(of)
  const known = await store.look((db) => lastMarks(db, keys.chain))
  // Where the log tells of proofs, they are not made anew: an older row of the register may have been put back.
  if (!isProven && known === undefined) await store.change((scope) => adoptAll(scope, proving))
  const marks = (await store.look((db) => lastMarks(db, keys.chain))) ?? []
  const stale = await store.look((db) => staleTables(db, { ...proving, marks }))
  // A stale table opens no more.
  const counters = new Map([...countersOf(marks), ...stale.map((table) => [table, Number.POSITIVE_INFINITY] as const)])
  return { counters, stale }
}
