import type { Origin } from "#ground/kernel/actor.ts"
import { newId, type SessionId, type UserId } from "#ground/kernel/ids.ts"
import { type Change, type Look } from "#ground/kernel/scope.ts"
import { orRefuse } from "#ground/kernel/unreadable.ts"
import { accounts, sealedAt } from "#gate/accounts/own.ts"
import { instantText } from "#ground/kernel/time.ts"
import { type AccountTables, sessionTable } from "#gate/accounts/tables.ts"
import { hashToken, newToken } from "#gate/accounts/token.ts"

/** A session as it is stored, opened. */
export type StoredSession = {
  readonly id: SessionId
  readonly user: UserId
  readonly startedAt: Temporal.Instant
  readonly lastUsedAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  readonly steppedAt: Temporal.Instant
  readonly from: Origin
  readonly lockedAt: Temporal.Instant | undefined
  /** Found by the token that it had before its last step-up. */
  readonly byFormerToken: boolean
}

const columns = [
  "id",
  "token_hash",
  "user_id",
  "started_at",
  "last_used_at",
  "ends_at",
  "stepped_at",
  "locked_at",
  "sealed",
] as const

const sessionOf = (
  at: Look,
  row: Pick<AccountTables["sessions"], (typeof columns)[number]>,
  byHash?: string,
): StoredSession => ({
  id: row.id,
  user: row.user_id,
  startedAt: Temporal.Instant.from(row.started_at),
  lastUsedAt: Temporal.Instant.from(row.last_used_at),
  endsAt: Temporal.Instant.from(row.ends_at),
  steppedAt: Temporal.Instant.from(row.stepped_at),
  lockedAt: row.locked_at === null ? undefined : Temporal.Instant.from(row.locked_at),
  from: at.keys.practice.openOr(sealedAt(at, sessionTable, row.id), row.sealed, orRefuse),
  byFormerToken: byHash !== undefined && byHash !== row.token_hash,
})

/** Makes a session and gives its token, which is kept nowhere. */
export async function insertSession(
  at: Change,
  user: UserId,
  endsAt: Temporal.Instant,
  from: Origin,
): Promise<{ readonly id: SessionId; readonly token: string }> {
  const id = newId<SessionId>(at.now)
  const token = newToken()
  const now = instantText(at.now)
  await accounts(at)
    .insertInto("sessions")
    .values({
      id,
      token_hash: hashToken(at, "session", token),
      former_hash: null,
      former_until: null,
      user_id: user,
      started_at: now,
      last_used_at: now,
      ends_at: instantText(endsAt),
      stepped_at: now,
      locked_at: null,
      wrong_at_lock: 0,
      sealed: at.keys.practice.seal(sealedAt(at, sessionTable, id), from),
    })
    .execute()
  return { id, token }
}

/** The session of a token's hash, whether or not its time is over; by its former token only for a short while. */
export async function findSessionByHash(at: Look, hash: string): Promise<StoredSession | undefined> {
  const row = await accounts(at)
    .selectFrom("sessions")
    .select(columns)
    .where((is) =>
      is.or([
        is("token_hash", "=", hash),
        is.and([is("former_hash", "=", hash), is("former_until", ">", instantText(at.now))]),
      ]),
    )
    .executeTakeFirst()
  return row && sessionOf(at, row, hash)
}

export async function findSessionById(at: Look, id: SessionId): Promise<StoredSession | undefined> {
  const row = await accounts(at).selectFrom("sessions").select(columns).where("id", "=", id).executeTakeFirst()
  return row && sessionOf(at, row)
}

/** The sessions of a user, the one that was used last first. */
export async function listSessionRows(at: Look, user: UserId): Promise<readonly StoredSession[]> {
  const rows = await accounts(at)
    .selectFrom("sessions")
    .select(columns)
    .where("user_id", "=", user)
    .orderBy("last_used_at", "desc")
    .execute()
  return rows.map((row) => sessionOf(at, row))
}

export async function touchSession(at: Change, id: SessionId): Promise<void> {
  await accounts(at)
    .updateTable("sessions")
    .set({ last_used_at: instantText(at.now) })
    .where("id", "=", id)
    .execute()
}

/** Notes a second step and gives the session a new token; the one before ends soon. */
export async function renewSession(at: Change, id: SessionId): Promise<string> {
  const token = newToken()
  const now = instantText(at.now)
  await accounts(at)
    .updateTable("sessions")
    .set((column) => ({
      former_hash: column.ref("token_hash"),
      former_until: instantText(at.now.add({ seconds: at.audience.limits.tokenGraceSeconds })),
      token_hash: hashToken(at, "session", token),
      stepped_at: now,
      last_used_at: now,
    }))
    .where("id", "=", id)
    .execute()
  return token
}

/** Locks a session, if it is not locked already. */
export async function lockSession(at: Change, id: SessionId): Promise<void> {
  await accounts(at)
    .updateTable("sessions")
    .set({ locked_at: instantText(at.now) })
    .where("id", "=", id)
    .where("locked_at", "is", null)
    .execute()
}

/** Opens a locked session under a new token; those of before find nothing any more. Nothing where it has ended. */
export async function unlockSession(at: Change, id: SessionId): Promise<string | undefined> {
  const token = newToken()
  const now = instantText(at.now)
  const row = await accounts(at)
    .updateTable("sessions")
    .set({
      token_hash: hashToken(at, "session", token),
      former_hash: null,
      former_until: null,
      locked_at: null,
      wrong_at_lock: 0,
      last_used_at: now,
    })
    .where("id", "=", id)
    .where("ends_at", ">", now)
    .returning("id")
    .executeTakeFirst()
  return row && token
}

/** Counts a wrong try at the lock of a session; gives how many there were. */
export async function countWrongAtLock(at: Change, id: SessionId): Promise<number> {
  const row = await accounts(at)
    .updateTable("sessions")
    .set((column) => ({ wrong_at_lock: column("wrong_at_lock", "+", 1) }))
    .where("id", "=", id)
    .returning("wrong_at_lock")
    .executeTakeFirst()
  return row?.wrong_at_lock ?? Number.POSITIVE_INFINITY
}

/** Locks every session that was not used since `moment`. */
export async function lockIdleSessions(at: Change, moment: Temporal.Instant): Promise<void> {
  await accounts(at)
    .updateTable("sessions")
    .set({ locked_at: instantText(at.now) })
    .where("locked_at", "is", null)
    .where("last_used_at", "<=", instantText(moment))
    .execute()
}

/** Throws every session away that was not used since `moment`. */
export async function deleteIdleSessions(at: Change, moment: Temporal.Instant): Promise<void> {
  await accounts(at).deleteFrom("sessions").where("last_used_at", "<=", instantText(moment)).execute()
}

export async function deleteSession(at: Change, id: SessionId): Promise<void> {
  await accounts(at).deleteFrom("sessions").where("id", "=", id).execute()
}
