import type { Kysely } from "kysely"
import { refuse } from "#ground/kernel/refusal.ts"
import type { ProvenTable } from "#ground/kernel/table-rule.ts"
import type { ChangeScope, CommitGroup } from "#ground/store/writer.ts"
import { concernOf, proveRow, type ProvenRow } from "./row-proof.ts"
import { addTo, readState, stateMark, type TableState, writeStates } from "./states.ts"
import { everybody, type AlarmGround, touchedName } from "./watch.ts"

/** What the changes of one group did to tables so far; each adds to it when it has succeeded. */
type GroupChanges = {
  readonly states: Map<string, TableState>
  readonly touched: Map<string, number>
  /** Tables of which a row was taken out. */
  readonly ended: Set<string>
  written: boolean
}

const memo = "proven changes"

function changesOf(group: CommitGroup): GroupChanges {
  const known = group.memo.get(memo) as GroupChanges | undefined
  if (known !== undefined) return known
  const fresh: GroupChanges = { states: new Map(), touched: new Map(), ended: new Set(), written: false }
  group.memo.set(memo, fresh)
  return fresh
}

/** Says in the access log what the anchored tables come to now. */
export type Anchor = (scope: ChangeScope, marks: readonly string[]) => Promise<void>

/** What one change does to proven tables. */
export class ProvenChanges {
  readonly ground: AlarmGround
  readonly db: Kysely<unknown>
  readonly #scope: ChangeScope
  readonly #group: GroupChanges
  readonly #states = new Map<string, { readonly counter: number; readonly sums: Map<string, Buffer> }>()
  readonly #touched = new Map<string, number>()
  readonly #ended = new Set<string>()

  constructor(ground: AlarmGround, scope: ChangeScope) {
    this.ground = ground
    this.db = scope.db
    this.#scope = scope
    this.#group = changesOf(scope.group)
  }

  /** When a row last changed, this change and its group counted in. */
  lastTouched = (name: string): number | undefined =>
    this.#touched.get(name) ?? this.#group.touched.get(name) ?? this.ground.touched.get(name)

  /** What a table comes to at this point of the change. */
  stateOf = async (name: string): Promise<TableState | undefined> =>
    this.#states.get(name) ?? this.#group.states.get(name) ?? readState(this.db, this.ground.seal, name)

  /** The proof of a row as it is about to be. */
  async prove(rule: ProvenTable, row: ProvenRow): Promise<{ readonly proof: Buffer; readonly element: Buffer }> {
    return proveRow(this.ground.key, rule, row, (await this.#own(rule)).counter)
  }

  async add(rule: ProvenTable, row: ProvenRow, element: Buffer): Promise<void> {
    const { counter, sums } = await this.#own(rule)
    addTo(sums, concernOf(rule, row), element)
    if (rule.checked === "rows") this.#touched.set(touchedName(rule, row), counter)
  }

  async takeAway(rule: ProvenTable, row: ProvenRow, element: Buffer): Promise<void> {
    const { counter, sums } = await this.#own(rule)
    addTo(sums, concernOf(rule, row), element)
    if (rule.checked === "rows") this.#touched.set(touchedName(rule, row), -counter)
  }

  /** A row is gone, and must not come back. */
  async end(rule: ProvenTable, row: ProvenRow, element: Buffer): Promise<void> {
    await this.takeAway(rule, row, element)
    this.#ended.add(rule.name)
  }

  async #own(rule: ProvenTable): Promise<{ readonly counter: number; readonly sums: Map<string, Buffer> }> {
    const known = this.#states.get(rule.name)
    if (known !== undefined) return known
    const inGroup = this.#group.states.get(rule.name)
    const before = inGroup ?? (await readState(this.db, this.ground.seal, rule.name))
    if (before === undefined || before.counter < (this.ground.counters.get(rule.name) ?? 0)) {
      this.ground.tell(rule.name, everybody)
      throw refuse("general.not-proven")
    }
    const own = { counter: inGroup === undefined ? before.counter + 1 : before.counter, sums: new Map(before.sums) }
    this.#states.set(rule.name, own)
    return own
  }

  /** Says that the change has succeeded: what it did counts for its group, and is written when that commits. */
  succeed(anchor: Anchor): void {
    if (this.#states.size === 0) return
    for (const [name, state] of this.#states) this.#group.states.set(name, state)
    for (const [name, stamp] of this.#touched) this.#group.touched.set(name, stamp)
    for (const name of this.#ended) this.#group.ended.add(name)
    this.#scope.beforeCommit(() => this.#write(anchor))
    this.#scope.afterCommit(() => this.#remember())
  }

  /** Once for all changes of the group. */
  async #write(anchor: Anchor): Promise<void> {
    if (this.#group.written) return
    this.#group.written = true
    const { key, seal, rules } = this.ground
    await writeStates(this.db, seal, this.#group.states)
    const anchored = [...rules.values()].filter((rule) => rule.anchored !== false)
    const { states, ended } = this.#group
    if (!anchored.some(({ name, anchored: when }) => (when === "ends" ? ended : states).has(name))) return
    const marks: string[] = []
    for (const { name } of anchored) {
      const state = this.#group.states.get(name) ?? (await readState(this.db, seal, name))
      if (state !== undefined) marks.push(stateMark(key, name, state))
    }
    await anchor(this.#scope, marks)
  }

  #remember(): void {
    const counters = new Map(this.ground.counters)
    for (const [name, { counter }] of this.#states) counters.set(name, counter)
    this.ground.counters = counters
    for (const [name, stamp] of this.#touched) this.ground.touched.set(name, stamp)
  }
}
