import type { Removal } from "#ground/kernel/removal.ts"
import { type EmergencyId, newId, type PersonId, type UserId } from "#ground/kernel/ids.ts"
import { believedSeconds } from "#ground/kernel/memory.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { type Change, type Look, type PersonSeal, tables } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { rowsOf } from "#ground/store/rows-of.ts"
import { type SealedEmergency, type EmergencyStep, type ReviewVerdict, emergencyTable } from "#gate/access/access.ts"
import { emergencyMinutes } from "./limits.ts"
import { type EmergencyRecord, recordOf } from "./record.ts"

type EmergencyRow = {
  id: EmergencyId
  person_id: PersonId
  user_id: UserId
  begins_at: string
  ends_at: string
  reviewed_by: UserId | null
  reviewed_at: string | null
  /** What the reviewer found; empty for those that were looked at when there was nothing to choose. */
  verdict: ReviewVerdict | null
  /** When a second person found it in order, or let its user go on: it counts no more towards the bound. */
  let_on_at: string | null
  sealed: Uint8Array
}
type EmergencyTables = { emergencies: EmergencyRow }

function open(seal: PersonSeal, row: EmergencyRow): EmergencyRecord {
  const review =
    row.reviewed_at === null || row.reviewed_by === null
      ? undefined
      : { at: row.reviewed_at, by: row.reviewed_by, verdict: row.verdict ?? ("in-order" as const) }
  return recordOf(
    { id: row.id, person: row.person_id, user: row.user_id, beginsAt: row.begins_at, endsAt: row.ends_at },
    review,
    seal.openOr(emergencyTable.place(row.id), row.sealed, (sign) => ({ reason: sign })),
  )
}

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

const rows = rowsOf(emergencyTable, { newest: "id" })

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
): Promise<{ readonly id: EmergencyId; readonly person: PersonId; readonly endsAt: string }> {
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
      verdict: null,
      let_on_at: null,
      sealed: seal.seal(emergencyTable.place(id), { reason } satisfies SealedEmergency),
    })
    .execute()
  changed(at)
  return { id, person: seal.person, endsAt }
}

/** Ends emergency access now: a user's own, or anybody's; refuses `general.not-found` where it is not theirs or over. */
export async function endNow(at: Change, id: EmergencyId, user: UserId | "anybody's"): Promise<PersonId> {
  const now = instantText(at.now)
  const lasting = tables<EmergencyTables>(at)
    .updateTable("emergencies")
    .set({ ends_at: now })
    .where("id", "=", id)
    .where("ends_at", ">", now)
  const own = user === "anybody's" ? lasting : lasting.where("user_id", "=", user)
  const ended = await own.returning("person_id").executeTakeFirst()
  if (ended === undefined) throw refuse("general.not-found")
  changed(at)
  return ended.person_id
}

export type CountedEmergencies = {
  readonly user: UserId
  readonly person: PersonId
  readonly beginsAt: string
  readonly lasts: boolean
  /** Towards how many may be taken: nobody found it in order yet, or let its user go on. */
  readonly counts: boolean
}

/** What there is of everybody that lasts now, and that was begun after a moment: what the bound is counted from. */
export async function listCounted(at: Look, since: string): Promise<readonly CountedEmergencies[]> {
  const now = instantText(at.now)
  const query = tables<EmergencyTables>(at)
    .selectFrom("emergencies")
    .select(["user_id", "person_id", "begins_at", "ends_at", "let_on_at"])
    .where((row) => row.or([row("ends_at", ">", now), row("begins_at", ">", since)]))
  return (await query.orderBy("begins_at").execute()).map((row) => ({
    user: row.user_id,
    person: row.person_id,
    beginsAt: row.begins_at,
    lasts: row.ends_at > now,
    counts: row.begins_at > since && row.let_on_at === null,
  }))
}

/** What a user took after a moment counts no more towards the bound. */
export async function letOn(at: Change, user: UserId, since: string): Promise<void> {
  await tables<EmergencyTables>(at)
    .updateTable("emergencies")
    .set({ let_on_at: instantText(at.now) })
    .where("user_id", "=", user)
    .where("begins_at", ">", since)
    .where("let_on_at", "is", null)
    .execute()
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

type CountedOpen = {
  readonly user: UserId
  readonly over: number
  /** When the first of those ended. */
  readonly overSince: string | undefined
  readonly running: number
}

/** How many of each user's wait for a reviewer, over or still running. */
export async function countOpen(at: Look): Promise<readonly CountedOpen[]> {
  const now = instantText(at.now)
  const rows = await tables<EmergencyTables>(at)
    .selectFrom("emergencies")
    .select(["user_id", "ends_at"])
    .where("reviewed_at", "is", null)
    .orderBy("ends_at")
    .execute()
  return [...Map.groupBy(rows, ({ user_id }) => user_id)].map(([user, own]) => {
    const over = own.filter(({ ends_at }) => ends_at <= now)
    return { user, over: over.length, overSince: over[0]?.ends_at, running: own.length - over.length }
  })
}

/** All emergency access to a person, oldest first. */
export async function listOfPerson(at: Look, person: PersonId): Promise<readonly EmergencyRecord[]> {
  const query = tables<EmergencyTables>(at).selectFrom("emergencies").selectAll().where("person_id", "=", person)
  return openRows(at, await query.orderBy("id").execute())
}

async function getRow(at: Look, id: EmergencyId): Promise<EmergencyRow> {
  const query = tables<EmergencyTables>(at).selectFrom("emergencies").selectAll().where("id", "=", id)
  const row = await query.executeTakeFirst()
  if (row === undefined) throw refuse("general.not-found")
  return row
}

/** Emergency access by its id; refuses `general.not-found`. */
export async function getEmergency(at: Look, id: EmergencyId): Promise<EmergencyRecord> {
  const row = await getRow(at, id)
  return open(await at.keys.person(row.person_id), row)
}

/**
 * Writes what a reviewer decided after what was decided before; nothing stands after it was taken back. What `frees` counts no more
 * towards the bound, all else counts.
 */
export async function writeStep(
  at: Change,
  { id, person, content }: EmergencyRecord,
  step: EmergencyStep,
  frees: boolean,
): Promise<EmergencyRecord> {
  const row = await getRow(at, id)
  const seal = await at.keys.person(person)
  const stands = step.did !== "taken-back"
  const fresh = {
    reviewed_by: stands ? step.by : null,
    reviewed_at: stands ? step.at : null,
    verdict: step.did === "taken-back" ? null : step.did,
    let_on_at: frees ? step.at : null,
    sealed: seal.seal(emergencyTable.place(id), {
      reason: content.reason,
      steps: [...content.steps, step],
    } satisfies SealedEmergency),
  }
  await tables<EmergencyTables>(at).updateTable("emergencies").set(fresh).where("id", "=", id).execute()
  return open(seal, { ...row, ...fresh })
}
