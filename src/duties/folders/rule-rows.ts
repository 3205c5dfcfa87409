import type { FolderRuleId, UserId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { orRefuse } from "#ground/kernel/unreadable.ts"
import { requireSeen, writeOver } from "#ground/store/seen-version.ts"
import type { DayFrom } from "./contract.ts"
import type { FolderTerm } from "./term.ts"

/** What a rule says; all of it is sealed. */
export type RuleContent = {
  readonly name: string
  readonly root: string
  readonly folder: string
  readonly pattern: string
  readonly subfolders: boolean
  readonly emptied: boolean
  readonly dayFrom: DayFrom
  readonly term: FolderTerm
  readonly ground: string
}
type SealedRule = { readonly rule: RuleContent; readonly switchedOnBy?: UserId | undefined }

export type RuleRecord = SealedRule & {
  readonly id: FolderRuleId
  readonly isOn: boolean
  /** The day on which the clock had it run last; empty before the first. */
  readonly lastDay: string
  readonly version: number
}

type RuleRow = { id: string; is_on: number; last_day: string; version: number; sealed: Uint8Array }
type RuleTables = { folder_rules: RuleRow }

const place = (id: string) => ({ table: "folder_rules", row: id })

const recordOf = (at: Look, row: RuleRow): RuleRecord => ({
  id: row.id as FolderRuleId,
  isOn: row.is_on === 1,
  lastDay: row.last_day,
  version: row.version,
  ...at.keys.practice.openOr<SealedRule>(place(row.id), row.sealed, orRefuse),
})

const columnsOf = (at: Change, { id, isOn, lastDay, version, rule, switchedOnBy }: RuleRecord) => ({
  is_on: Number(isOn),
  last_day: lastDay,
  version,
  sealed: at.keys.practice.seal(place(id), { rule, switchedOnBy } satisfies SealedRule),
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
