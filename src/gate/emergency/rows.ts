import type { Removal } from "#ground/kernel/ending.ts"
import { type EmergencyId, newId, type PersonId, type UserId } from "#ground/kernel/ids.ts"
import { believedSeconds } from "#ground/kernel/memory.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { type Change, type Look, type PersonSeal, tables } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { rowsOf } from "#ground/store/rows-of.ts"
import { emergencyMinutes } from "./policy.ts"

type EmergencyRow = {
  id: EmergencyId
  person_id: PersonId
  user_id: UserId
  begins_at: string
  ends_at: string
  reviewed_by: UserId | null
  reviewed_at: string | null
  sealed: Uint8Array
}
type EmergencyTables = { emergencies: EmergencyRow }

/** What is sealed of emergency access, with the person's key. */
type Sealed = { readonly reason: string; readonly note?: string | undefined }

/** Emergency access, opened. */
export type EmergencyRecord = {
  readonly id: EmergencyId
  readonly person: PersonId
  readonly user: UserId
  readonly beginsAt: string
  readonly endsAt: string
  readonly reviewed: { readonly at: string; readonly by: UserId } | undefined
  readonly content: Sealed
}

const place = (id: string) => ({ table: "emergencies", row: id })

const open = (seal: PersonSeal, row: EmergencyRow): EmergencyRecord => ({
  id: row.id,
  person: row.person_id,
  user: row.user_id,
  beginsAt: row.begins_at,
  endsAt: row.ends_at,
  reviewed:
    row.reviewed_at === null || row.reviewed_by === null ? undefined : { at: row.reviewed_at, by: row.reviewed_by },
  content: seal.open<Sealed>(place(row.id), row.sealed),
})

async function openRows(at: Look, rows: readonly EmergencyRow[]): Promise<readonly EmergencyRecord[]> {
  const seals = await at.keys.persons([...new Set(rows.map((row) => row.person_id))])
  return rows.flatMap((row) => {
    const seal = seals.get(row.person_id)
    return seal === undefined ? [] : [open(seal, row)]
  })
}

/** Emergency access that lasts, of everybody: few, and asked with every request. */
export type Lasting = {
  readonly id: EmergencyId
  readonly person: PersonId
  readonly user: UserId
  readonly endsAt: string
}

const memoryName = "emergencies"

const allLasting = (at: Look): Promise<readonly Lasting[]> =>
  at.memory.remember(
    memoryName,
    async () => {
      const query = tables<EmergencyTables>(at).selectFrom("emergencies").selectAll()
      const rows = await query.where("ends_at", ">", instantText(at.now)).orderBy("id").execute()
      return rows.map((row) => ({ id: row.id, person: row.person_id, user: row.user_id, endsAt: row.ends_at }))
    },
    believedSeconds,
  )

/** The emergency access that a user has now. */
export async function lastingOf(at: Look, user: UserId): Promise<readonly Lasting[]> {
  const all = await allLasting(at)
  if (all.length === 0) return none
  const now = instantText(at.now)
  return all.filter((one) => one.user === user && one.endsAt > now)
}

const none: readonly Lasting[] = []

function changed(at: Change): void {
  at.memory.forget(memoryName)
  at.afterwards(() => at.memory.forget(memoryName))
}

const rows = rowsOf({ table: "emergencies", newest: "id" })

/** How emergency access is taken away with the person it was to. */
export const removal: Removal = {
  ...rows,
  remove: async (at, clearance, ending) => {
    changed(at)
    return rows.remove(at, clearance, ending)
  },
}

export async function insertEmergency(
  at: Change,
  seal: PersonSeal,
  user: UserId,
  reason: string,
): Promise<{ readonly id: EmergencyId; readonly endsAt: string }> {
  const id = newId<EmergencyId>(at.now)
  const endsAt = instantText(at.now.add({ minutes: emergencyMinutes }))
  await tables<EmergencyTables>(at)
    .insertInto("emergencies")
    .values({
      id,
      person_id: seal.person,
      user_id: user,
      begins_at: instantText(at.now),
      ends_at: endsAt,
      reviewed_by: null,
      reviewed_at: null,
      sealed: seal.seal(place(id), { reason } satisfies Sealed),
    })
    .execute()
  changed(at)
  return { id, endsAt }
}

/** Ends a user's own emergency access now; refuses `general.not-found` where it is not theirs or over. */
export async function endNow(at: Change, id: EmergencyId, user: UserId): Promise<void> {
  const now = instantText(at.now)
  const { numUpdatedRows } = await tables<EmergencyTables>(at)
    .updateTable("emergencies")
    .set({ ends_at: now })
    .where("id", "=", id)
    .where("user_id", "=", user)
    .where("ends_at", ">", now)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw refuse("general.not-found")
  changed(at)
}

/** A page of emergency access, the last first. */
export async function listPage(
  at: Look,
  state: "open" | "reviewed" | "all",
  page: number,
  size: number,
): Promise<{ readonly total: number; readonly emergencies: readonly EmergencyRecord[] }> {
  const all = tables<EmergencyTables>(at).selectFrom("emergencies")
  const some = state === "all" ? all : all.where("reviewed_at", state === "open" ? "is" : "is not", null)
  const { total } = await some.select((row) => row.fn.countAll().as("total")).executeTakeFirstOrThrow()
  const rows = await some
    .selectAll()
    .orderBy("id", "desc")
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { total: Number(total), emergencies: await openRows(at, rows) }
}

/** All emergency access to a person, oldest first. */
export async function listOfPerson(at: Look, person: PersonId): Promise<readonly EmergencyRecord[]> {
  const query = tables<EmergencyTables>(at).selectFrom("emergencies").selectAll().where("person_id", "=", person)
  return openRows(at, await query.orderBy("id").execute())
}

/** Notes that somebody looked at it; refuses `emergency.reviewed` where somebody did before. */
export async function review(
  at: Change,
  id: EmergencyId,
  by: UserId,
  note: string | undefined,
): Promise<EmergencyRecord> {
  const row = await tables<EmergencyTables>(at)
    .selectFrom("emergencies")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst()
  if (row === undefined) throw refuse("general.not-found")
  if (row.reviewed_at !== null) throw refuse("emergency.reviewed")
  if (row.user_id === by) throw refuse("emergency.own")
  const seal = await at.keys.person(row.person_id)
  const content: Sealed = { ...open(seal, row).content, note }
  const fresh = {
    reviewed_by: by,
    reviewed_at: instantText(at.now),
    sealed: seal.seal(place(id), content),
  }
  await tables<EmergencyTables>(at).updateTable("emergencies").set(fresh).where("id", "=", id).execute()
  return open(seal, { ...row, ...fresh })
}
