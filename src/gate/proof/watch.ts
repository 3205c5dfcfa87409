import type { Kysely } from "kysely"
import type { LRUCache } from "lru-cache"
import type { Key } from "#ground/crypto/key.ts"
import { SealError } from "#ground/crypto/seal.ts"
import type { Seal } from "#ground/kernel/scope.ts"
import type { ProvenTable } from "#ground/kernel/table-rule.ts"
import { indexesFit } from "#ground/store/indexes-fit.ts"
import { checkRow, concernOf, keyOf, type ProvenRow } from "./row-proof.ts"
import { selectProven } from "./rows.ts"
import { addTo, type TableState } from "./states.ts"

/** All of a table: nothing can be said of whom it concerns. */
export const everybody = "*"

/** What an open practice knows of its proofs. */
export type AlarmGround = {
  readonly key: Key
  readonly seal: Seal
  readonly rules: ReadonlyMap<string, ProvenTable>
  /** How often each table had changed when this program last changed or saw it; a lower figure is an older state put back. */
  counters: ReadonlyMap<string, number>
  /** Rows that were changed since the practice was opened, by table and key: the stamp of the newest proof, below zero for a row that went. */
  readonly touched: LRUCache<string, number>
  /** Says that rows of a table are not as they were written; whom it concerns, or `everybody`. */
  readonly tell: (table: string, concern: string) => void
}

export const touchedName = (rule: ProvenTable, row: ProvenRow): string => `${rule.name} ${keyOf(rule, row)}`

/** When a row last changed: the stamp of its newest proof, below zero where it went. */
export type LastTouched = (name: string) => number | undefined

/** A row of a table that is looked at one by one: proven, and no older one of itself. */
export function soundRow(
  { key }: Pick<AlarmGround, "key">,
  rule: ProvenTable,
  row: ProvenRow,
  lastTouched: LastTouched,
): { readonly stamp: number; readonly element: Buffer } | undefined {
  const found = checkRow(key, rule, row)
  if (found === undefined) return undefined
  const last = lastTouched(touchedName(rule, row))
  const isOlder = last !== undefined && (last < 0 ? found.stamp <= -last : found.stamp < last)
  return isOlder ? undefined : found
}

/** The same for whoever reads: a moment that began before a row changed rightly sees the older one. */
export const touchedBefore =
  ({ touched }: Pick<AlarmGround, "touched">, counters: ReadonlyMap<string, number>): LastTouched =>
  (name) => {
    const last = touched.get(name)
    const known = counters.get(name.slice(0, name.indexOf(" "))) ?? 0
    return last !== undefined && Math.abs(last) <= known ? last : undefined
  }

/** Where a moment's tables are read, and by which states they are judged. */
export type SeenFinding = {
  readonly db: Kysely<unknown>
  readonly stateOf: (name: string) => Promise<TableState | undefined>
  /** How often each table had changed at least when the moment began. */
  readonly counters: ReadonlyMap<string, number>
}

/** Looks at tables as a whole, each once in a moment. */
export class Watch {
  readonly #ground: AlarmGround
  readonly #seen: SeenFinding
  readonly #looked = new Map<string, Promise<ReadonlySet<string>>>()

  constructor(ground: AlarmGround, seen: SeenFinding) {
    this.#ground = ground
    this.#seen = seen
  }

  /** Of whom something in a table is not as it was written, missing or put back; `everybody` where that cannot be said. */
  broken(rule: ProvenTable): Promise<ReadonlySet<string>> {
    const looked = this.#looked.get(rule.name)
    if (looked !== undefined) return looked
    const found = this.#look(rule)
    this.#looked.set(rule.name, found)
    return found
  }

  async #look(rule: ProvenTable): Promise<ReadonlySet<string>> {
    const state = await this.#state(rule.name)
    const isOlder = state === undefined || state.counter < (this.#seen.counters.get(rule.name) ?? 0)
    const broken =
      isOlder || !(await indexesFit(this.#seen.db, rule.name))
        ? new Set([everybody])
        : differing(this.#ground, rule, state, await selectProven(this.#seen.db, rule))
    for (const concern of broken) this.#ground.tell(rule.name, concern)
    return broken
  }

  async #state(name: string): Promise<TableState | undefined> {
    try {
      return await this.#seen.stateOf(name)
    } catch (error) {
      if (error instanceof SealError) return undefined
      throw error
    }
  }
}

/** Whom the rows concern that do not come to what the state of their table says. */
export function differing(
  { key }: Pick<AlarmGround, "key">,
  rule: ProvenTable,
  state: TableState,
  rows: readonly ProvenRow[],
): ReadonlySet<string> {
  const broken = new Set<string>()
  const sums = new Map<string, Buffer>()
  for (const row of rows) {
    const found = checkRow(key, rule, row)
    const concern = concernOf(rule, row)
    if (found === undefined) broken.add(concern)
    else addTo(sums, concern, found.element)
  }
  for (const [concern, sum] of state.sums) if (sums.get(concern)?.equals(sum) !== true) broken.add(concern)
  for (const concern of sums.keys()) if (!state.sums.has(concern)) broken.add(concern)
  return broken.has("") ? new Set([everybody]) : broken
}
