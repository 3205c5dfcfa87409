import { Kysely, type Kysely as Database } from "kysely"
import { LRUCache } from "lru-cache"
import type { Key } from "#ground/crypto/key.ts"
import type { Proofs, Seal } from "#ground/kernel/scope.ts"
import { isProven, type TableRule } from "#ground/kernel/table-rule.ts"
import type { ChangeScope } from "#ground/store/writer.ts"
import { type Anchor, ProvenChanges } from "./changes.ts"
import { Named, ProvingExecutor, type Passing } from "./executor.ts"
import type { Findings } from "./findings.ts"
import { proofsOf } from "./proofs-of.ts"
import { readState } from "./states.ts"
import { type AlarmGround, touchedBefore, Watch } from "./watch.ts"
import { writeProven } from "./writes.ts"

/** So many changed rows are remembered, to know an older one of them again. */
const rowsRemembered = 50_000

export type ProvenMoment = { readonly db: Database<unknown>; readonly proofs: Proofs }
export type ProvenChange = ProvenMoment & {
  /** To be called when the change has succeeded. */
  readonly succeed: () => void
}

/** The proofs of an open practice. */
export interface OpenProofs {
  look(db: Database<unknown>): ProvenMoment
  change(scope: ChangeScope): ProvenChange
}

export type ProofsSetting = {
  readonly key: Key
  readonly seal: Seal
  readonly rules: readonly TableRule[]
  /** How often each table had changed by the newest word of the access log. */
  readonly counters: ReadonlyMap<string, number>
  readonly anchor: Anchor
  readonly findings: Findings
}

const throughProofs = (db: Database<unknown>, passing: Passing): Database<unknown> => {
  const executor = new ProvingExecutor(db.getExecutor(), passing)
  // What tables there are is asked of the engine itself.
  const own = { ...dialect, createIntrospector: () => db.introspection }
  return new Kysely<unknown>({ config: { dialect: own }, dialect: own, driver, executor })
}

// A database without a way of its own: everything goes through the executor.
const nowhere = (): never => {
  throw new Error("this database is reached through its executor")
}
const dialect = {
  createAdapter: nowhere,
  createDriver: nowhere,
  createIntrospector: nowhere,
  createQueryCompiler: nowhere,
}
const driver = {
  init: nowhere,
  acquireConnection: nowhere,
  releaseConnection: nowhere,
  beginTransaction: nowhere,
  commitTransaction: nowhere,
  rollbackTransaction: nowhere,
  destroy: nowhere,
}

export function openProofs({ key, seal, rules, counters, anchor, findings }: ProofsSetting): OpenProofs {
  const proven = new Map(rules.filter(isProven).map((rule) => [rule.name, rule]))
  const ground: AlarmGround = {
    key,
    seal,
    rules: proven,
    counters,
    // By size and not by number: that would take the room for all of them in each practice that is opened.
    touched: new LRUCache<string, number>({ maxSize: rowsRemembered, sizeCalculation: () => 1 }),
    tell: (table, concern) => findings.troubled({ table, concern }),
  }
  const named = new Named(ground)

  return {
    look: (db) => {
      // Before the first query: what is read is at least as new as this.
      const { counters: known } = ground
      const watch = new Watch(ground, { db, counters: known, stateOf: (name) => readState(db, seal, name) })
      return {
        db: throughProofs(db, { watch, named }),
        proofs: proofsOf({ ground, findings, db, watch, lastTouched: touchedBefore(ground, known) }),
      }
    },
    change: (scope) => {
      const changes = new ProvenChanges(ground, scope)
      const watch = new Watch(ground, { db: scope.db, counters: ground.counters, stateOf: changes.stateOf })
      const write: Passing["write"] = (query, tables) => writeProven(changes, query, tables)
      return {
        db: throughProofs(scope.db, { watch, named, write }),
        proofs: proofsOf({ ground, findings, db: scope.db, watch, lastTouched: changes.lastTouched }),
        succeed: () => changes.succeed(anchor),
      }
    },
  }
}
