import { refuse } from "#ground/kernel/refusal.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { orRefuse } from "#ground/kernel/unreadable.ts"
import { writeOver } from "#ground/store/seen-version.ts"
import type { RowOf, TablesOf } from "#ground/kernel/table.ts"
import type { InactiveReason } from "#records/persons/contract.ts"
import { inactiveReasonTable } from "#records/persons/tables.ts"

type ReasonRow = RowOf<typeof inactiveReasonTable>
type ReasonTables = TablesOf<typeof inactiveReasonTable>
type ReasonRecord = Omit<InactiveReason, "isOther">

/** The reasons that the practice added or changed, in order of making. */
export async function listReasonRows(at: Look): Promise<readonly ReasonRecord[]> {
  const rows = await tables<ReasonTables>(at).selectFrom("inactive_reasons").selectAll().orderBy("id").execute()
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    name: at.keys.practice.openOr(inactiveReasonTable.place(row.id), row.sealed, orRefuse),
    inUse: row.in_use === 1,
  }))
}

/** Writes a reason over the version that was read; version nought is not written yet. */
export async function putReason(
  at: Change,
  { id, version: seen }: Pick<ReasonRecord, "id" | "version">,
  to: Pick<ReasonRecord, "name" | "inUse">,
): Promise<ReasonRecord> {
  const version = seen + 1
  const written = {
    version,
    in_use: to.inUse ? 1 : 0,
    sealed: at.keys.practice.seal(inactiveReasonTable.place(id), to.name),
  }
  if (seen > 0) await writeOver(tables<ReasonTables>(at), "inactive_reasons", { id, version: seen }, written)
  else await insertReason(at, { id, ...written })
  return { id, version, ...to }
}

async function insertReason(at: Change, row: ReasonRow): Promise<void> {
  const added = tables<ReasonTables>(at).insertInto("inactive_reasons").values(row)
  const { numInsertedOrUpdatedRows } = await added.onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) throw refuse("general.stale")
}
