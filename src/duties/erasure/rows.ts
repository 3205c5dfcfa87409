import { type ErasureId, newId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { orRefuse } from "#ground/kernel/unreadable.ts"
import { instantText } from "#ground/kernel/time.ts"
import { writeOver } from "#ground/store/seen-version.ts"
import type { RowOf, TablesOf } from "#ground/kernel/table.ts"
import type { ErasureEnd, ErasureState } from "./contract.ts"
import type { ErasureRecord, SealedErasure } from "./record.ts"
import { erasureTable } from "./tables.ts"

type ErasureRow = RowOf<typeof erasureTable>
type ErasureTables = TablesOf<typeof erasureTable>

const open = (at: Look, row: ErasureRow): ErasureRecord => ({
  id: row.id,
  end: row.ending,
  state: row.state,
  madeAt: row.made_at,
  endedAt: row.ended_at ?? undefined,
  version: row.version,
  content: at.keys.practice.openOr(erasureTable.place(row.id), row.sealed, orRefuse),
})

type NewErasure = Pick<SealedErasure, "selection" | "profile" | "ground" | "policy" | "overrulesTerms" | "madeBy">

/** A new erasure of which the list is still to be made. */
export async function insertErasure(at: Change, end: ErasureEnd, made: NewErasure): Promise<ErasureRecord> {
  const record: ErasureRecord = {
    id: newId<ErasureId>(at.now),
    end,
    state: "preparing",
    madeAt: instantText(at.now),
    endedAt: undefined,
    version: 1,
    content: {
      ...made,
      needsApproval: [],
      cursor: "",
      isSifted: false,
      total: 0,
      gone: 0,
      skippedCount: 0,
      actives: 0,
      found: {},
      goneOf: {},
      held: {},
      skipped: {},
      figures: {},
    },
  }
  await tables<ErasureTables>(at)
    .insertInto("erasures")
    .values({
      id: record.id,
      ending: end,
      state: record.state,
      made_at: record.madeAt,
      ended_at: null,
      version: 1,
      sealed: at.keys.practice.seal(erasureTable.place(record.id), record.content),
    })
    .execute()
  return record
}

/** Writes an erasure over the version that was read. */
export async function updateErasure(
  at: Change,
  seen: ErasureRecord,
  changes: Partial<Pick<ErasureRecord, "state" | "endedAt">> & { readonly content?: Partial<SealedErasure> },
): Promise<ErasureRecord> {
  const content = { ...seen.content, ...changes.content }
  const changed = { ...seen, ...changes, content, version: seen.version + 1 }
  await writeOver(tables<ErasureTables>(at), "erasures", seen, {
    state: changed.state,
    ended_at: changed.endedAt ?? null,
    version: changed.version,
    sealed: at.keys.practice.seal(erasureTable.place(seen.id), content),
  })
  return changed
}

export async function getErasureRecord(at: Look, id: ErasureId): Promise<ErasureRecord> {
  const row = await tables<ErasureTables>(at).selectFrom("erasures").selectAll().where("id", "=", id).executeTakeFirst()
  if (row === undefined) throw refuse("general.not-found")
  return open(at, row)
}

type ErasureAsked = { readonly state?: ErasureState | undefined; readonly page: number; readonly size: number }

export async function listErasureRecords(
  at: Look,
  { state, page, size }: ErasureAsked,
): Promise<{ readonly records: readonly ErasureRecord[]; readonly total: number }> {
  const erasures = tables<ErasureTables>(at).selectFrom("erasures")
  const chosen = state === undefined ? erasures : erasures.where("state", "=", state)
  const { total } = await chosen.select((row) => row.fn.countAll().as("total")).executeTakeFirstOrThrow()
  const rows = await chosen
    .selectAll()
    .orderBy("id", "desc")
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { records: rows.map((row) => open(at, row)), total: Number(total) }
}

/** What waits for a second person, the last begun first: never many, as each was typed in full by somebody. */
export async function listWaiting(at: Look): Promise<readonly ErasureRecord[]> {
  const query = tables<ErasureTables>(at).selectFrom("erasures").selectAll().where("state", "=", "waiting")
  return (await query.orderBy("id", "desc").execute()).map((row) => open(at, row))
}

/**
 * What there is to do: lists that wait to be made come before what runs, as somebody waits for them, and what was stopped is brought
 * to its end; the oldest first.
 */
export async function findWork(at: Look): Promise<ErasureRecord | undefined> {
  for (const state of ["preparing", "running", "stopped"] as const) {
    const query = tables<ErasureTables>(at)
      .selectFrom("erasures")
      .selectAll()
      .where("state", "=", state)
      .where("ended_at", "is", null)
    const row = await query.orderBy("id").executeTakeFirst()
    if (row !== undefined) return open(at, row)
  }
  return undefined
}

/** A preview that was made before a moment and that nobody started. */
export async function findOldPreview(at: Look, before: string): Promise<ErasureId | undefined> {
  const row = await tables<ErasureTables>(at)
    .selectFrom("erasures")
    .select("id")
    .where("state", "=", "previewed")
    .where("made_at", "<", before)
    .orderBy("id")
    .executeTakeFirst()
  return row?.id
}

export async function deleteErasure(at: Change, id: ErasureId): Promise<void> {
  await tables<ErasureTables>(at).deleteFrom("erasures").where("id", "=", id).execute()
}
