import type { AgedThing } from "#ground/kernel/ageing.ts"
import {
  type CertificateId,
  newId,
  type NoticeId,
  type PolicyId,
  type TermEndId,
  type UserId,
} from "#ground/kernel/ids.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { orRefuse } from "#ground/kernel/unreadable.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { NoticeEnd } from "./contract.ts"
import type { OfRound } from "./mark-rows.ts"
import type { Began } from "./notice-rows.ts"

type EndRow = {
  id: string
  policy_id: string
  notice_id: string | null
  state: string
  begun_at: string
  sealed: Uint8Array
}
type EndTables = { retention_ends: EndRow }

/** How many of what, by name. */
type EndCounts = Readonly<Record<string, number>>

/** What is sealed of the end of single things, or of putting dossiers in the archive. */
export type SealedEnd = {
  /** What a policy is called, as the certificate names it. */
  readonly label: string
  readonly askedBy?: UserId | undefined
  /** How many were due when it was begun. */
  readonly total: number
  readonly gone: EndCounts
  readonly skipped: EndCounts
  readonly certificate?: CertificateId | undefined
} & (OfKind | OfDossiers)

/** Of which kind, and of it what; and up to where it came. */
type OfKind = { readonly dataKind: string; readonly of: Began; readonly last?: AgedThing | undefined }

/** Dossiers that came to a stage; and the mark up to which it came. */
type OfDossiers = { readonly archives: OfRound; readonly last?: string | undefined }

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

const place = (id: string) => ({ table: "retention_ends", row: id })
const ends = (at: Look) => tables<EndTables>(at).selectFrom("retention_ends").selectAll()

/** What was kept before 30 November 2026 calls a kind of data a holding. */
const contentNow = (kept: SealedEnd & { readonly holding?: string }): SealedEnd =>
  kept.holding === undefined ? kept : { ...kept, dataKind: kept.holding }

const open = (at: Look, row: EndRow): EndRecord => ({
  id: row.id as TermEndId,
  policy: row.policy_id as PolicyId,
  notice: (row.notice_id ?? undefined) as NoticeId | undefined,
  state: row.state as EndRecord["state"],
  begunAt: row.begun_at,
  content: contentNow(at.keys.practice.openOr<SealedEnd>(place(row.id), row.sealed, orRefuse)),
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
      sealed: at.keys.practice.seal(place(id), content),
    })
    .execute()
  return { id, policy, notice, state, begunAt, content }
}

/** Writes how far one is, or that it was agreed to. */
export async function updateEnd(at: Change, { id, state, content }: EndRecord): Promise<void> {
  await tables<EndTables>(at)
    .updateTable("retention_ends")
    .set({ state, sealed: at.keys.practice.seal(place(id), content) })
    .where("id", "=", id)
    .execute()
}
