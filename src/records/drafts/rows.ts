import type { Ageing } from "#ground/kernel/ageing.ts"
import { type Clearance, doomedIn } from "#ground/kernel/ending.ts"
import type { Removal } from "#ground/kernel/removal.ts"
import { type DossierId, type DraftId, newId, type PersonId, type UserId } from "#ground/kernel/ids.ts"
import { type Change, type Look, type PersonSeal, tables } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { agesBy } from "#ground/store/ages-by.ts"
import { rowsOf } from "#ground/store/rows-of.ts"
import type { RowOf, TablesOf } from "#ground/kernel/table.ts"
import { given } from "#ground/store/prepared.ts"
import type { Draft } from "./contract.ts"
import { draftTable } from "./tables.ts"

type DraftRow = RowOf<typeof draftTable>
type DraftTables = TablesOf<typeof draftTable>

/** A draft as it is held, with whoever types it. */
export type DraftRecord = Omit<Draft, "content"> & {
  readonly id: DraftId
  readonly user: UserId
  /** Absent where it cannot be read. */
  readonly content: string | undefined
}

const open = (seal: PersonSeal, row: DraftRow): DraftRecord => ({
  id: row.id as DraftId,
  user: row.user_id as UserId,
  place: row.place,
  savedAt: row.saved_at,
  content: seal.openOr(draftTable.place(row.id), row.sealed, () => undefined),
})

/** A user's draft at a place, or nothing. */
export async function findDraft(
  at: Look,
  seal: PersonSeal,
  user: UserId,
  place: string,
): Promise<DraftRecord | undefined> {
  const drafts = tables<DraftTables>(at).selectFrom("drafts").selectAll().where("person_id", "=", seal.person)
  const row = await drafts.where("user_id", "=", user).where("place", "=", place).executeTakeFirst()
  return row === undefined ? undefined : open(seal, row)
}

/** All drafts about a person, whoever types them. */
export async function listDrafts(at: Look, seal: PersonSeal): Promise<readonly DraftRecord[]> {
  const rows = await tables<DraftTables>(at)
    .selectFrom("drafts")
    .selectAll()
    .where("person_id", "=", seal.person)
    .orderBy("id")
    .execute()
  return rows.map((row) => open(seal, row))
}

/** Puts a draft in the place of the one before; one that cannot be read is put away. */
export async function putDraft(
  at: Change,
  seal: PersonSeal,
  user: UserId,
  place: string,
  content: string,
): Promise<Draft> {
  const db = tables<DraftTables>(at)
  const found = await findDraft(at, seal, user, place)
  const isLost = found !== undefined && found.content === undefined
  if (isLost) await putAway(at, found)
  const before = isLost ? undefined : found
  const id = before?.id ?? newId<DraftId>(at.now)
  const savedAt = instantText(at.now)
  const sealed = seal.seal(draftTable.place(id), content)
  if (before === undefined) {
    const row: DraftRow = { id, person_id: seal.person, user_id: user, place, saved_at: savedAt, sealed }
    await db.insertInto("drafts").values(row).execute()
  } else await db.updateTable("drafts").set({ saved_at: savedAt, sealed }).where("id", "=", id).execute()
  return { place, content, savedAt }
}

export async function deleteDraft(
  at: Change,
  clearance: Clearance,
  person: PersonId,
  user: UserId,
  place: string,
): Promise<void> {
  clearance.require({ person, part: true })
  const drafts = tables<DraftTables>(at).deleteFrom("drafts").where("person_id", "=", person)
  await drafts.where("user_id", "=", user).where("place", "=", place).execute()
}

/** Puts a draft that may not be destroyed where nobody comes back to it (still in its dossier); it is tidied when it may. */
export async function putAway(at: Change, draft: DraftRecord): Promise<void> {
  const away = { place: `put-away/${draft.id}/${draft.place}` }
  await tables<DraftTables>(at).updateTable("drafts").set(away).where("id", "=", draft.id).execute()
}

export type OldDraft = { readonly id: DraftId; readonly person: PersonId }

/** Drafts that were last saved before this instant, in order of id, after one of them. */
export async function listOld(
  at: Look,
  before: Temporal.Instant,
  after: string,
  howMany: number,
): Promise<readonly OldDraft[]> {
  const old = tables<DraftTables>(at).selectFrom("drafts").select(["id", "person_id"])
  const rows = await old
    .where("saved_at", "<", instantText(before))
    .where("id", ">", given<DraftId>(after))
    .orderBy("id")
    .limit(howMany)
    .execute()
  return rows.map((row) => ({ id: row.id as DraftId, person: row.person_id as PersonId }))
}

export async function deleteOld(at: Change, clearance: Clearance, drafts: readonly OldDraft[]): Promise<void> {
  for (const { person } of drafts) clearance.require({ person, part: true })
  const ids = drafts.map(({ id }) => id)
  await tables<DraftTables>(at).deleteFrom("drafts").where("id", "in", ids).execute()
}

const aged = agesBy(draftTable, { since: ["saved_at"], dossier: "place" })

/** Drafts by their age, each with the dossier that it was typed into: the last part of where that was. */
export const ageing: Pick<Ageing, "count" | "list"> = {
  ...aged,
  list: async (at, span, portion) =>
    (await aged.list(at, span, portion)).map(({ dossier: place, ...draft }) => {
      const last = place?.split("/").at(-1)
      return { ...draft, dossier: last === draft.person ? undefined : (last as DossierId | undefined) }
    }),
}

const all = rowsOf(draftTable, { newest: "id" })

/** How drafts are taken away: all about a person, or what was typed into a dossier. */
export const removal: Removal = {
  ...all,
  inDossiers: true,
  remove: async (at, clearance, ending) => {
    if ("persons" in ending) return all.remove(at, clearance, ending)
    for (const doomed of doomedIn(ending)) clearance.require(doomed)
    let gone = 0
    for (const { person, dossier } of ending.dossiers) {
      const drafts = tables<DraftTables>(at).deleteFrom("drafts").where("person_id", "=", person)
      gone += Number((await drafts.where("place", "like", `%/${dossier}`).executeTakeFirst()).numDeletedRows)
    }
    return gone
  },
}
