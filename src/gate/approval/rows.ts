import { type ApprovalId, newId, type UserId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { orRefuse } from "#ground/kernel/unreadable.ts"
import { instantText } from "#ground/kernel/time.ts"
import { writeOver } from "#ground/store/seen-version.ts"
import type { RowOf, TablesOf } from "#ground/kernel/table.ts"
import type { ApprovalKind } from "./contract.ts"
import { approvalTable, endedAloneTable, type SealedAsking, type EndedAlone } from "./tables.ts"

type ApprovalRow = RowOf<typeof approvalTable>
type EndedRow = RowOf<typeof endedAloneTable>
type ApprovalTables = TablesOf<typeof approvalTable | typeof endedAloneTable>

export type ApprovalRecord = SealedAsking & { readonly id: ApprovalId; readonly version: number }

function open(at: Look, { id, kind, thing, state, version, sealed }: ApprovalRow): ApprovalRecord {
  const content = at.keys.practice.openOr(approvalTable.place(id), sealed, orRefuse)
  if (content.kind !== kind || content.thing !== thing || content.state !== state)
    throw new Error(`approval ${id} is not what was sealed`)
  return { ...content, id: id, version }
}

export async function insertAsking(at: Change, content: SealedAsking): Promise<ApprovalRecord> {
  const id = newId<ApprovalId>(at.now)
  const { kind, thing, state } = content
  const sealed = at.keys.practice.seal(approvalTable.place(id), content)
  await tables<ApprovalTables>(at)
    .insertInto("approvals")
    .values({ id, kind, thing, state, version: 1, sealed })
    .execute()
  return { ...content, id, version: 1 }
}

/** Writes an asking over the version that was read. */
export async function updateAsking(
  at: Change,
  seen: ApprovalRecord,
  changes: Partial<Pick<SealedAsking, "state" | "answers">>,
): Promise<ApprovalRecord> {
  const { id, version: before, ...content } = { ...seen, ...changes }
  const version = before + 1
  await writeOver(tables<ApprovalTables>(at), "approvals", seen, {
    state: content.state,
    version,
    sealed: at.keys.practice.seal(approvalTable.place(id), content satisfies SealedAsking),
  })
  return { ...content, id, version }
}

/** An asking; refuses `general.not-found`. */
export async function getAsking(at: Look, id: ApprovalId): Promise<ApprovalRecord> {
  const row = await tables<ApprovalTables>(at)
    .selectFrom("approvals")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst()
  if (row === undefined) throw refuse("general.not-found")
  return open(at, row)
}

/** The last asking about a thing. */
export async function findAsking(at: Look, kind: ApprovalKind, thing: string): Promise<ApprovalRecord | undefined> {
  const query = tables<ApprovalTables>(at).selectFrom("approvals").selectAll()
  const row = await query.where("kind", "=", kind).where("thing", "=", thing).orderBy("id", "desc").executeTakeFirst()
  return row && open(at, row)
}

/** What waits, the first asked first. */
export async function listWaiting(at: Look): Promise<readonly ApprovalRecord[]> {
  const query = tables<ApprovalTables>(at).selectFrom("approvals").selectAll().where("state", "=", "waiting")
  return (await query.orderBy("id").execute()).map((row) => open(at, row))
}

type ApprovalPage = { readonly page: number; readonly size: number }

export async function listAskings(at: Look, { page, size }: ApprovalPage): Promise<readonly ApprovalRecord[]> {
  const query = tables<ApprovalTables>(at).selectFrom("approvals").selectAll().orderBy("id")
  const rows = await query
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return rows.map((row) => open(at, row))
}

const openEnded = (at: Look, { thing, sealed }: EndedRow): EndedAlone =>
  at.keys.practice.openOr(endedAloneTable.place(thing), sealed, orRefuse)

/** Notes how much somebody ends of a thing; what was noted of it before is written over, its moment stays. */
export async function writeEnded(at: Change, thing: string, by: UserId, count: number): Promise<void> {
  const before = await tables<ApprovalTables>(at)
    .selectFrom("ended_alone")
    .selectAll()
    .where("thing", "=", thing)
    .executeTakeFirst()
  const moment = before?.ended_at ?? instantText(at.now)
  const sealed = at.keys.practice.seal(endedAloneTable.place(thing), {
    thing,
    by,
    at: moment,
    count,
  } satisfies EndedAlone)
  await tables<ApprovalTables>(at)
    .insertInto("ended_alone")
    .values({ thing, ended_at: moment, sealed })
    .onConflict((conflict) => conflict.column("thing").doUpdateSet({ sealed }))
    .execute()
}

/** What was ended alone since a moment, by anybody. */
export async function listEnded(at: Look, since: string): Promise<readonly EndedAlone[]> {
  const query = tables<ApprovalTables>(at).selectFrom("ended_alone").selectAll().where("ended_at", ">", since)
  return (await query.orderBy("thing").execute()).map((row) => openEnded(at, row))
}
