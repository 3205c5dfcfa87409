import { type Kysely, sql, WhereNode } from "kysely"
import type { PersonId } from "#ground/kernel/ids.ts"
import { inPortions } from "#ground/kernel/portions.ts"
import type { Proofs } from "#ground/kernel/scope.ts"
import type { ProvenTable } from "#ground/kernel/table-rule.ts"
import type { Findings } from "./findings.ts"
import { keyOf } from "./row-proof.ts"
import { provenWhere, selectProven } from "./rows.ts"
import { type AlarmGround, soundRow, type Watch } from "./watch.ts"

/** One moment of a practice whose rows are looked at. */
type Moment = {
  readonly ground: AlarmGround
  readonly findings: Findings
  readonly db: Kysely<unknown>
  readonly watch: Watch
  readonly lastTouched: (name: string) => number | undefined
}

/** What a look or a change is told of whether that which decides stands as it was written. */
export const proofsOf = (moment: Moment): Proofs => ({
  broken: async (table) => moment.watch.broken(ruleOf(moment, table)),
  brokenAmong: (persons, tables) => brokenAmong(moment, persons, tables),
  sound: async (table, asked) => soundAmong(moment, ruleOf(moment, table), asked),
  get troubles() {
    return moment.findings.troubles
  },
  foundUnreadable: moment.findings.unread,
  get unreadable() {
    return moment.findings.unreadable
  },
})

function ruleOf({ ground }: Moment, table: string): ProvenTable {
  const rule = ground.rules.get(table)
  if (rule === undefined) throw new Error(`${table} is not proven`)
  return rule
}

async function brokenAmong(
  moment: Moment,
  persons: readonly PersonId[],
  tables: readonly string[] | undefined,
): Promise<ReadonlySet<PersonId>> {
  const broken = new Set<PersonId>()
  for (const rule of moment.ground.rules.values()) {
    if (rule.checked !== "rows" || rule.concerns === undefined) continue
    if (tables !== undefined && !tables.includes(rule.name)) continue
    for (const some of inPortions(persons)) for (const person of await brokenIn(moment, rule, some)) broken.add(person)
  }
  return broken
}

async function brokenIn(
  { ground, db, lastTouched }: Moment,
  rule: ProvenTable,
  persons: readonly PersonId[],
): Promise<readonly PersonId[]> {
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

async function soundAmong(
  { ground, db, lastTouched }: Moment,
  rule: ProvenTable,
  asked: Readonly<Record<string, readonly string[]>>,
): ReturnType<Proofs["sound"]> {
  const rows = await provenWhere(db, rule, asked)
  return rows.filter((row) => {
    const isSound = soundRow(ground, rule, row, lastTouched) !== undefined
    if (!isSound) ground.tell(rule.name, keyOf(rule, row))
    return isSound
  })
}
