import { Kysely, type Kysely as Database, sql, WhereNode } from "kysely"
import { LRUCache } from "lru-cache"
import type { Key } from "#ground/crypto/key.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import type { Proofs, Seal } from "#ground/kernel/scope.ts"
import { isProven, type ProvenTable, type TableRule } from "#ground/kernel/table-rule.ts"
import type { ChangeScope } from "#ground/store/writer.ts"
import { type Anchor, ProvenChanges } from "./changes.ts"
import { Named, ProvingExecutor, type Passing } from "./executor.ts"
import type { Findings } from "./findings.ts"
import { keyOf } from "./row-proof.ts"
import { provenWhere, selectProven } from "./rows.ts"
import { readState } from "./states.ts"
import { type Ground, soundRow, touchedBefore, Watch } from "./watch.ts"
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

const atOnce = 500

export function openProofs({ key, seal, rules, counters, anchor, findings }: ProofsSetting): OpenProofs {
  const proven = new Map(rules.filter(isProven).map((rule) => [rule.name, rule]))
  const ground: Ground = {
    key,
    seal,
    rules: proven,
    counters,
    touched: new LRUCache<string, number>({ max: rowsRemembered }),
    tell: (table, concern) => findings.troubled({ table, concern }),
  }
  const named = new Named(ground)
  const ofPersons = [...proven.values()].filter((rule) => rule.checked === "rows" && rule.concerns !== undefined)

  const proofsOf = (
    db: Database<unknown>,
    watch: Watch,
    lastTouched: (name: string) => number | undefined,
  ): Proofs => ({
    broken: async (table) => {
      const rule = proven.get(table)
      if (rule === undefined) throw new Error(`${table} is not proven`)
      return watch.broken(rule)
    },
    brokenAmong: async (persons, tables) => {
      const broken = new Set<PersonId>()
      for (const rule of ofPersons)
        if (tables === undefined || tables.includes(rule.name))
          for (let from = 0; from < persons.length; from += atOnce)
            for (const person of await brokenIn(db, rule, persons.slice(from, from + atOnce), lastTouched))
              broken.add(person)
      return broken
    },
    sound: async (table, asked) => {
      const rule = proven.get(table)
      if (rule === undefined) throw new Error(`${table} is not proven`)
      const rows = await provenWhere(db, rule, asked)
      return rows.filter((row) => {
        const isSound = soundRow(ground, rule, row, lastTouched) !== undefined
        if (!isSound) ground.tell(rule.name, keyOf(rule, row))
        return isSound
      })
    },
    get troubles() {
      return findings.troubles
    },
    foundUnreadable: findings.unread,
    get unreadable() {
      return findings.unreadable
    },
  })

  const brokenIn = async (
    db: Database<unknown>,
    rule: ProvenTable,
    persons: readonly PersonId[],
    lastTouched: (name: string) => number | undefined,
  ): Promise<readonly PersonId[]> => {
    const column = rule.concerns ?? "id"
    const isOne = sql`${sql.ref(column)} in (${sql.join(persons)})`.toOperationNode()
    const rows = await selectProven(db, rule, WhereNode.create(isOne))
    return rows.flatMap((row) => {
      if (soundRow(ground, rule, row, lastTouched) !== undefined) return []
      const person = String(row[column]) as PersonId
      ground.tell(rule.name, person)
      return [person]
    })
  }

  return {
    look: (db) => {
      // Before the first query: what is read is at least as new as this.
      const { counters: known } = ground
      const watch = new Watch(ground, { db, counters: known, stateOf: (name) => readState(db, seal, name) })
      return {
        db: throughProofs(db, { watch, named }),
        proofs: proofsOf(db, watch, touchedBefore(ground, known)),
      }
    },
    change: (scope) => {
      const changes = new ProvenChanges(ground, scope)
      const watch = new Watch(ground, { db: scope.db, counters: ground.counters, stateOf: changes.stateOf })
      const write: Passing["write"] = (query, tables) => writeProven(changes, query, tables)
      return {
        db: throughProofs(scope.db, { watch, named, write }),
        proofs: proofsOf(scope.db, watch, changes.lastTouched),
        succeed: () => changes.succeed(anchor),
      }
    },
  }
}
