import { type CertificateId, type FolderRuleId, type FolderRunId, newId, type UserId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { orRefuse } from "#ground/kernel/unreadable.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { RowOf, TablesOf } from "#ground/kernel/table.ts"
import type { FolderRun } from "./contract.ts"
import { nothingYet } from "./portion.ts"
import type { RuleRecord } from "./rule-rows.ts"
import { folderRunTable, type SealedRun } from "./tables.ts"

export type RunRecord = SealedRun & {
  readonly id: FolderRunId
  readonly ruleId: FolderRuleId
  readonly ruleVersion: number
  readonly mode: FolderRun["mode"]
  readonly state: FolderRun["state"]
  readonly isStopping: boolean
  readonly askedAt: string
  /** Absent when the clock asked. */
  readonly askedBy: UserId | undefined
  readonly endedAt: string | undefined
  readonly hasNames: boolean
  readonly certificate: CertificateId | undefined
}

type FolderRunRow = RowOf<typeof folderRunTable>
type RunTables = TablesOf<typeof folderRunTable>

const runs = (at: Look) => tables<RunTables>(at).selectFrom("folder_runs").selectAll()
const atWork = ["waiting", "running"] as const

const recordOf = (at: Look, row: FolderRunRow): RunRecord => ({
  id: row.id,
  ruleId: row.rule_id,
  ruleVersion: row.rule_version,
  mode: row.mode,
  state: row.state,
  isStopping: row.is_stopping === 1,
  askedAt: row.asked_at,
  askedBy: row.asked_by ?? undefined,
  endedAt: row.ended_at ?? undefined,
  hasNames: row.has_names === 1,
  certificate: row.certificate_id ?? undefined,
  ...at.keys.practice.openOr(folderRunTable.place(row.id), row.sealed, orRefuse),
})

function rowOf(at: Change, record: RunRecord): FolderRunRow {
  const { rule, switchedOnBy, done, failure, wasInterrupted } = record
  const sealed: SealedRun = { rule, switchedOnBy, done, failure, wasInterrupted }
  return {
    id: record.id,
    rule_id: record.ruleId,
    rule_version: record.ruleVersion,
    mode: record.mode,
    state: record.state,
    is_stopping: Number(record.isStopping),
    asked_at: record.askedAt,
    asked_by: record.askedBy ?? null,
    ended_at: record.endedAt ?? null,
    has_names: Number(record.hasNames),
    certificate_id: record.certificate ?? null,
    sealed: at.keys.practice.seal(folderRunTable.place(record.id), sealed),
  }
}

/** Asks for a run of a rule; the job begins it. */
export async function insertRun(
  at: Change,
  rule: RuleRecord,
  mode: RunRecord["mode"],
  askedBy: UserId | undefined,
): Promise<RunRecord> {
  const record: RunRecord = {
    id: newId<FolderRunId>(at.now),
    ruleId: rule.id,
    ruleVersion: rule.version,
    mode,
    state: "waiting",
    isStopping: false,
    askedAt: instantText(at.now),
    askedBy,
    endedAt: undefined,
    hasNames: false,
    certificate: undefined,
    rule: rule.rule,
    switchedOnBy: rule.switchedOnBy,
    done: nothingYet,
  }
  await tables<RunTables>(at).insertInto("folder_runs").values(rowOf(at, record)).execute()
  return record
}

export async function updateRun(at: Change, seen: RunRecord, changes: Partial<RunRecord>): Promise<RunRecord> {
  const changed = { ...seen, ...changes }
  await tables<RunTables>(at).updateTable("folder_runs").set(rowOf(at, changed)).where("id", "=", seen.id).execute()
  return changed
}

export async function getRunRecord(at: Look, id: FolderRunId): Promise<RunRecord> {
  const row = await runs(at).where("id", "=", id).executeTakeFirst()
  if (row === undefined) throw refuse("general.not-found")
  return recordOf(at, row)
}

/** The run that waits longest, or was going on when the program ended. */
export async function findWork(at: Look): Promise<RunRecord | undefined> {
  const row = await runs(at).where("state", "in", atWork).orderBy("id").limit(1).executeTakeFirst()
  return row && recordOf(at, row)
}

/** The runs of a rule that have not ended. */
export async function listRunsAtWork(at: Look, rule: FolderRuleId): Promise<readonly RunRecord[]> {
  const rows = await runs(at).where("rule_id", "=", rule).where("state", "in", atWork).orderBy("id").execute()
  return rows.map((row) => recordOf(at, row))
}

/** The last run of a rule in a mode; of one version of it where that is said. */
export async function findLastRun(
  at: Look,
  rule: FolderRuleId,
  mode: RunRecord["mode"],
  version?: number,
): Promise<RunRecord | undefined> {
  const query = runs(at).where("rule_id", "=", rule).where("mode", "=", mode).orderBy("id", "desc").limit(1)
  const row = await (version === undefined ? query : query.where("rule_version", "=", version)).executeTakeFirst()
  return row && recordOf(at, row)
}

/** A page of runs, the last one first. */
export async function listRunRecords(
  at: Look,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<{ readonly total: number; readonly runs: readonly RunRecord[] }> {
  const { total } = await tables<RunTables>(at)
    .selectFrom("folder_runs")
    .select((row) => row.fn.countAll().as("total"))
    .executeTakeFirstOrThrow()
  const rows = await runs(at)
    .orderBy("id", "desc")
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { total: Number(total), runs: rows.map((row) => recordOf(at, row)) }
}

/** A run that ended before a moment and still holds names of files. */
export async function findWithNames(at: Look, before: string): Promise<RunRecord | undefined> {
  const row = await runs(at).where("has_names", "=", 1).where("ended_at", "<", before).limit(1).executeTakeFirst()
  return row && recordOf(at, row)
}
