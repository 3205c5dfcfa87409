import { newId, type NoticeId, type PolicyId, type UserId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import type { RowOf, TablesOf } from "#ground/kernel/table.ts"
import type { HowMany, Policy } from "#duties/retention/contract.ts"
import type { retentionNoticeTable, retentionSeenTable, Began } from "#duties/retention/tables.ts"

type NoticeRow = RowOf<typeof retentionNoticeTable>
type NoticeTables = TablesOf<typeof retentionNoticeTable | typeof retentionSeenTable>

/** That things came to a stage in a round. */
export type NoticeRecord = HowMany & {
  readonly id: NoticeId
  readonly round: string
  readonly policy: PolicyId
  readonly stage: number
  readonly on: string
  /** Of a policy about a kind of data: what it is about, by the days on which terms began. */
  readonly of?: Began | undefined
}

const read = (row: NoticeRow): NoticeRecord => ({
  id: row.id,
  round: row.round,
  policy: row.policy_id,
  stage: row.stage,
  on: row.noticed_on,
  persons: row.persons,
  dossiers: row.dossiers,
  ...(row.things === null ? {} : { things: row.things }),
  of: beganFrom(row),
})

function beganFrom({ policy_version, began_after, began_through }: NoticeRow): Began | undefined {
  if (policy_version === null || began_through === null) return undefined
  return { version: policy_version, after: began_after ?? undefined, through: began_through }
}

export async function insertNotice(at: Change, notice: Omit<NoticeRecord, "id">): Promise<void> {
  const { round, policy, stage, on, persons, dossiers, things, of } = notice
  await tables<NoticeTables>(at)
    .insertInto("retention_notices")
    .values({
      id: newId<NoticeId>(at.now),
      round,
      policy_id: policy,
      stage,
      noticed_on: on,
      persons,
      dossiers,
      things: things ?? null,
      policy_version: of?.version ?? null,
      began_after: of?.after ?? null,
      began_through: of?.through ?? null,
    })
    .execute()
}

/**
 * Up to which day things of a kind, by when their terms began, were told to have come to a stage by a policy as it is; only in
 * notices of a day or before, if told. Nothing where none was.
 */
export async function toldThrough(
  at: Look,
  { id, version }: Pick<Policy, "id" | "version">,
  stage: number,
  noticedBy?: string,
): Promise<string | undefined> {
  const all = tables<NoticeTables>(at)
    .selectFrom("retention_notices")
    .select((row) => row.fn.max("began_through").as("through"))
    .where("policy_id", "=", id)
    .where("policy_version", "=", version)
    .where("stage", "=", stage)
  const some = noticedBy === undefined ? all : all.where("noticed_on", "<=", noticedBy)
  return (await some.executeTakeFirst())?.through ?? undefined
}

/** A notice; refuses `general.not-found`. */
export async function getNoticeRecord(at: Look, id: NoticeId): Promise<NoticeRecord> {
  const row = await tables<NoticeTables>(at)
    .selectFrom("retention_notices")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst()
  if (row === undefined) throw refuse("general.not-found")
  return read(row)
}

/** Which of these notices a user has said to have seen. */
export async function seenBy(at: Look, user: UserId, notices: readonly NoticeId[]): Promise<ReadonlySet<string>> {
  if (notices.length === 0) return new Set()
  const rows = await tables<NoticeTables>(at)
    .selectFrom("retention_seen")
    .select("notice_id")
    .where("user_id", "=", user)
    .where("notice_id", "in", notices)
    .execute()
  return new Set(rows.map((row) => row.notice_id))
}

export async function putSeen(at: Change, user: UserId, notice: NoticeId): Promise<void> {
  await tables<NoticeTables>(at)
    .insertInto("retention_seen")
    .values({ notice_id: notice, user_id: user })
    .onConflict((conflict) => conflict.columns(["notice_id", "user_id"]).doNothing())
    .execute()
}

/** A page of notices, the last first and of a day the latest stage; only those a user has not seen, if told whose. */
export async function listNoticeRecords(
  at: Look,
  unseenBy: UserId | undefined,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<{ readonly notices: readonly NoticeRecord[]; readonly total: number }> {
  const db = tables<NoticeTables>(at)
  const all = db.selectFrom("retention_notices")
  const wanted =
    unseenBy === undefined
      ? all
      : all.where("id", "not in", db.selectFrom("retention_seen").select("notice_id").where("user_id", "=", unseenBy))
  const { total } = await wanted.select((row) => row.fn.countAll<number>().as("total")).executeTakeFirstOrThrow()
  const rows = await wanted
    .selectAll()
    .orderBy("noticed_on", "desc")
    .orderBy("stage", "desc")
    .orderBy("id", "desc")
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { notices: rows.map(read), total: Number(total) }
}

/** How many notices a user has not seen, and of which day the first of them is. */
export async function unseenNotices(
  at: Look,
  user: UserId,
): Promise<{ readonly count: number; readonly since: string | undefined }> {
  const db = tables<NoticeTables>(at)
  const { count, since } = await db
    .selectFrom("retention_notices")
    .select((row) => [row.fn.countAll<number>().as("count"), row.fn.min<string | null>("noticed_on").as("since")])
    .where("id", "not in", db.selectFrom("retention_seen").select("notice_id").where("user_id", "=", user))
    .executeTakeFirstOrThrow()
  return { count: Number(count), since: since ?? undefined }
}
