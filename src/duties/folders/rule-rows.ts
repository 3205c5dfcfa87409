import type { FolderRuleId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { orRefuse } from "#ground/kernel/unreadable.ts"
import { requireSeen, writeOver } from "#ground/store/seen-version.ts"
import type { RowOf, TablesOf } from "#ground/kernel/table.ts"
import { folderRuleTable, type SealedRule } from "./tables.ts"

export type RuleRecord = SealedRule & {
  readonly id: FolderRuleId
  readonly isOn: boolean
  /** The day on which the clock had it run last; empty before the first. */
  readonly lastDay: string
  readonly version: number
}

type RuleRow = RowOf<typeof folderRuleTable>
type RuleTables = TablesOf<typeof folderRuleTable>

const recordOf = (at: Look, row: RuleRow): RuleRecord => ({
  id: row.id,
  isOn: row.is_on === 1,
  lastDay: row.last_day,
  version: row.version,
  ...at.keys.practice.openOr(folderRuleTable.place(row.id), row.sealed, orRefuse),
})

const columnsOf = (at: Change, { id, isOn, lastDay, version, rule, switchedOnBy }: RuleRecord) => ({
  is_on: Number(isOn),
  last_day: lastDay,
  version,
  sealed: at.keys.practice.seal(folderRuleTable.place(id), { rule, switchedOnBy } satisfies SealedRule),
})

export async function listRuleRecords(at: Look): Promise<readonly RuleRecord[]> {
  const rows = await tables<RuleTables>(at).selectFrom("folder_rules").selectAll().orderBy("id").execute()
  return rows.map((row) => recordOf(at, row))
}

/** A rule over which the reader read this version. */
export async function getSeenRule(
  at: Look,
  { id, version }: { readonly id: FolderRuleId; readonly version: number },
): Promise<RuleRecord> {
  const row = await tables<RuleTables>(at)
    .selectFrom("folder_rules")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst()
  if (row === undefined) throw refuse("general.not-found")
  const record = recordOf(at, row)
  requireSeen(record, version)
  return record
}

export async function insertRule(at: Change, record: RuleRecord): Promise<void> {
  await tables<RuleTables>(at)
    .insertInto("folder_rules")
    .values({ id: record.id, ...columnsOf(at, record) })
    .execute()
}

export async function updateRule(at: Change, seen: RuleRecord, changes: Partial<RuleRecord>): Promise<RuleRecord> {
  const changed = { ...seen, ...changes, version: seen.version + 1 }
  await writeOver(tables<RuleTables>(at), "folder_rules", seen, columnsOf(at, changed))
  return changed
}

/** Switches a rule, of which the content and so the trial stay as they were. */
export async function switchRule(at: Change, rule: RuleRecord): Promise<void> {
  const { numUpdatedRows } = await tables<RuleTables>(at)
    .updateTable("folder_rules")
    .set(columnsOf(at, rule))
    .where("id", "=", rule.id)
    .where("version", "=", rule.version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw refuse("general.stale")
}

/** That the clock had it run on this day; not a change of the rule. */
export async function markDay(at: Change, { id }: RuleRecord, day: string): Promise<void> {
  await tables<RuleTables>(at).updateTable("folder_rules").set({ last_day: day }).where("id", "=", id).execute()
}

export async function deleteRule(at: Change, { id }: RuleRecord): Promise<void> {
  await tables<RuleTables>(at).deleteFrom("folder_rules").where("id", "=", id).execute()
}
