import { newId } from "#ground/kernel/ids.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { RowOf, TablesOf } from "#ground/kernel/table.ts"
import type { migrationTable } from "#gate/proof/proof.ts"
import type { BackupFigures, TrialFigures } from "./contract.ts"
import { archiveTables } from "./migrations/2026-11-22-archive.ts"
import { backupRunTable } from "./tables.ts"

/** A backup that was made, or a trial restore: with the copy of the keys, or without. */
type DoneRun =
  | { readonly kind: "backup"; readonly withKeys: boolean; readonly figures: BackupFigures }
  | { readonly kind: "verify"; readonly withKeys: boolean; readonly figures: TrialFigures }

type RunKind = DoneRun["kind"]

/** One that was noted before its figures were has none, and nobody knows about its keys. */
type BackupRunRecord<Figures> = {
  readonly at: string
  readonly withKeys: boolean | undefined
  readonly figures: Figures | undefined
  readonly unreadable?: true
}
export type NotedRun = BackupRunRecord<BackupFigures>
export type TrialRun = BackupRunRecord<TrialFigures>
export type AnyRun = ({ readonly kind: "backup" } & NotedRun) | ({ readonly kind: "verify" } & TrialRun)

type BackupRunRow = RowOf<typeof backupRunTable>
type BackupTables = TablesOf<typeof backupRunTable | typeof migrationTable>

/** As it was noted: `Figures` is what `noteRun` sealed for this kind. */
function open<Figures>(at: Look, { id, happened_at, with_keys, sealed }: BackupRunRow): BackupRunRecord<Figures> {
  const run = { at: happened_at, withKeys: with_keys === null ? undefined : with_keys === 1 }
  if (sealed === null) return { ...run, figures: undefined }
  const figures = at.keys.practice.openOr<Figures, undefined>(
    { table: backupRunTable.name, row: id },
    sealed,
    () => undefined,
  )
  return figures === undefined ? { ...run, figures, unreadable: true } : { ...run, figures }
}

/** Notes that a backup was made, or tried. */
export async function noteRun(at: Change, { kind, withKeys, figures }: DoneRun): Promise<void> {
  const id = newId(at.now)
  const sealed = at.keys.practice.seal(backupRunTable.place(id), figures)
  await tables<BackupTables>(at)
    .insertInto("archive_runs")
    .values({ id, kind, happened_at: instantText(at.now), with_keys: withKeys ? 1 : 0, sealed })
    .execute()
}

const runsOf = (at: Look, kind: RunKind) =>
  tables<BackupTables>(at).selectFrom("archive_runs").where("kind", "=", kind).orderBy("id", "desc").limit(1)

async function lastOf<Figures>(at: Look, kind: RunKind): Promise<BackupRunRecord<Figures> | undefined> {
  const row = await runsOf(at, kind).selectAll().executeTakeFirst()
  return row === undefined ? undefined : open<Figures>(at, row)
}

export const lastBackup = (at: Look): Promise<NotedRun | undefined> => lastOf(at, "backup")

export const lastTrial = (at: Look): Promise<TrialRun | undefined> => lastOf(at, "verify")

/** When the copy of the keys was last replaced. */
export async function keysSavedAt(at: Look): Promise<string | undefined> {
  const row = await runsOf(at, "backup").select("happened_at").where("with_keys", "=", 1).executeTakeFirst()
  return row?.happened_at
}

/** Since when this practice could have been saved. */
export async function keptSince(at: Look): Promise<string> {
  const row = await tables<BackupTables>(at)
    .selectFrom("migrations")
    .select("applied_at")
    .where("name", "=", archiveTables.name)
    .executeTakeFirstOrThrow()
  return row.applied_at
}

type RunPaging = { readonly page: number; readonly size: number }

/** One page of what was done, the last first, and how many there are. */
export async function listRuns(
  at: Look,
  { page, size }: RunPaging,
): Promise<{ readonly runs: readonly AnyRun[]; readonly total: number }> {
  const all = tables<BackupTables>(at).selectFrom("archive_runs")
  const { total } = await all.select((row) => row.fn.countAll().as("total")).executeTakeFirstOrThrow()
  const rows = await all
    .selectAll()
    .orderBy("id", "desc")
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  const runs = rows.map((row) =>
    row.kind === "backup"
      ? { kind: row.kind, ...open<BackupFigures>(at, row) }
      : { kind: row.kind, ...open<TrialFigures>(at, row) },
  )
  return { runs, total: Number(total) }
}
