import { newId, type NoticeId, type PolicyId, type TermEndId } from "#ground/kernel/ids.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { orRefuse } from "#ground/kernel/unreadable.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { RowOf, TablesOf } from "#ground/kernel/table.ts"
import type { NoticeEnd } from "#duties/retention/contract.ts"
import { retentionEndTable, type SealedEnd } from "#duties/retention/tables.ts"

type EndRow = RowOf<typeof retentionEndTable>
type EndTables = TablesOf<typeof retentionEndTable>

/** Under what is counted that goes: a kind by its name. */
export const countedAs = (content: SealedEnd): string => ("archives" in content ? "dossier" : content.dataKind)

/** The end of what a policy about a kind of data says is due: begun from a notice, or by itself. */
export type EndRecord = {
  readonly id: TermEndId
  readonly policy: PolicyId
  readonly notice: NoticeId | undefined
  readonly state: NoticeEnd["state"]
  readonly begunAt: string
  readonly content: SealedEnd
}

const ends = (at: Look) => tables<EndTables>(at).selectFrom("retention_ends").selectAll()

/** What was kept before 30 November 2026 calls a kind of data a holding. */
const contentNow = (kept: SealedEnd & { readonly holding?: string }): SealedEnd =>
  kept.holding === undefined ? kept : { ...kept, dataKind: kept.holding }

const open = (at: Look, row: EndRow): EndRecord => ({
  id: row.id,
  policy: row.policy_id,
  notice: row.notice_id ?? undefined,
  state: row.state,
  begunAt: row.begun_at,
  content: contentNow(at.keys.practice.openOr(retentionEndTable.place(row.id), row.sealed, orRefuse)),
})

/** The one that runs and was begun first. */
export async function findRunning(at: Look): Promise<EndRecord | undefined> {
  const row = await ends(at).where("state", "=", "running").orderBy("id").executeTakeFirst()
  return row === undefined ? undefined : open(at, row)
}

/** One of them; nothing where there is none of that id. */
export async function findEnd(at: Look, id: TermEndId): Promise<EndRecord | undefined> {
  const row = await ends(at).where("id", "=", id).executeTakeFirst()
  return row === undefined ? undefined : open(at, row)
}

/** The one that was last begun by a policy. */
export async function findOfPolicy(at: Look, policy: PolicyId): Promise<EndRecord | undefined> {
  const row = await ends(at).where("policy_id", "=", policy).orderBy("id", "desc").executeTakeFirst()
  return row === undefined ? undefined : open(at, row)
}

/** The one that was last begun from a notice. */
export async function findOfNotice(at: Look, notice: NoticeId): Promise<EndRecord | undefined> {
  const row = await ends(at).where("notice_id", "=", notice).orderBy("id", "desc").executeTakeFirst()
  return row === undefined ? undefined : open(at, row)
}

/** A page of all of them, in the order in which they were begun. */
export async function listEnds(
  at: Look,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<readonly EndRecord[]> {
  const rows = await ends(at)
    .orderBy("id")
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return rows.map((row) => open(at, row))
}

export async function insertEnd(
  at: Change,
  {
    policy,
    notice,
    content,
    state = "running",
  }: Pick<EndRecord, "policy" | "notice" | "content"> & Partial<Pick<EndRecord, "state">>,
): Promise<EndRecord> {
  const id = newId<TermEndId>(at.now)
  const begunAt = instantText(at.now)
  await tables<EndTables>(at)
    .insertInto("retention_ends")
    .values({
      id,
      policy_id: policy,
      notice_id: notice ?? null,
      state,
      begun_at: begunAt,
      sealed: at.keys.practice.seal(retentionEndTable.place(id), content),
    })
    .execute()
  return { id, policy, notice, state, begunAt, content }
}

/** Writes how far one is, or that it was agreed to. */
export async function updateEnd(at: Change, { id, state, content }: EndRecord): Promise<void> {
  await tables<EndTables>(at)
    .updateTable("retention_ends")
    .set({ state, sealed: at.keys.practice.seal(retentionEndTable.place(id), content) })
    .where("id", "=", id)
    .execute()
}
