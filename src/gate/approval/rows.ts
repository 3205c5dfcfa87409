import { type ApprovalId, newId, type UserId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { orRefuse } from "#ground/kernel/unreadable.ts"
import { instantText } from "#ground/kernel/time.ts"
import { writeOver } from "#ground/store/seen-version.ts"
import type { Approval, ApprovalKind } from "./contract.ts"

type ApprovalRow = { id: string; kind: string; thing: string; state: string; version: number; sealed: Uint8Array }
type EndedRow = { thing: string; ended_at: string; sealed: Uint8Array }
type ApprovalTables = { approvals: ApprovalRow; ended_alone: EndedRow }

/** What somebody said, and when. */
export type ApprovalDecision = { readonly by: UserId; readonly at: string; readonly yes: boolean }

/** What is sealed of an asking; what stands in the clear too, so that the one is nothing without the other. */
export type SealedAsking = {
  readonly kind: ApprovalKind
  readonly thing: string
  readonly state: Approval["state"]
  readonly by: UserId
  readonly at: string
  /** Who is behind it: nobody whom they made or changed is a second person. */
  readonly behind: readonly UserId[]
  /** What who asks must hold, and what who approves must. */
  readonly askerNeeds: readonly string[]
  readonly needs: readonly string[]
  readonly told: readonly UserId[]
  readonly waitsADay: boolean
  readonly answers: readonly ApprovalDecision[]
  /** What is asked for, where it stands nowhere else. */
  readonly proposal?: unknown
}

export type ApprovalRecord = SealedAsking & { readonly id: ApprovalId; readonly version: number }

const place = (id: string) => ({ table: "approvals", row: id })

function open(at: Look, { id, kind, thing, state, version, sealed }: ApprovalRow): ApprovalRecord {
  const content = at.keys.practice.openOr<SealedAsking>(place(id), sealed, orRefuse)
  if (content.kind !== kind || content.thing !== thing || content.state !== state)
    throw new Error(`approval ${id} is not what was sealed`)
  return { ...content, id: id as ApprovalId, version }
}

export async function insertAsking(at: Change, content: SealedAsking): Promise<ApprovalRecord> {
  const id = newId<ApprovalId>(at.now)
  const { kind, thing, state } = content
  const sealed = at.keys.practice.seal(place(id), content)
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
    sealed: at.keys.practice.seal(place(id), content satisfies SealedAsking),
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

/** How much somebody ended of one thing, with nobody's yes. */
export type EndedAlone = { readonly thing: string; readonly by: UserId; readonly at: string; readonly count: number }

const endedPlace = (thing: string) => ({ table: "ended_alone", row: thing })

const openEnded = (at: Look, { thing, sealed }: EndedRow): EndedAlone =>
  at.keys.practice.openOr<EndedAlone>(endedPlace(thing), sealed, orRefuse)

/** Notes how much somebody ends of a thing; what was noted of it before is written over, its moment stays. */
export async function writeEnded(at: Change, thing: string, by: UserId, count: number): Promise<void> {
  const before = await tables<ApprovalTables>(at)
    .selectFrom("ended_alone")
    .selectAll()
    .where("thing", "=", thing)
    .executeTakeFirst()
  const moment = before?.ended_at ?? instantText(at.now)
  const sealed = at.keys.practice.seal(endedPlace(thing), { thing, by, at: moment, count } satisfies EndedAlone)
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
