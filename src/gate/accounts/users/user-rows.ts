import { accounts, sealedAt, keyed } from "#gate/accounts/own.ts"
import { newId, type UserId } from "#ground/kernel/ids.ts"
import { type Change, type Look } from "#ground/kernel/scope.ts"
import { orRefuse } from "#ground/kernel/unreadable.ts"
import { dayText, instantText } from "#ground/kernel/time.ts"
import { type AccountTables, type UserProfile, type UserState, userTable } from "#gate/accounts/tables.ts"
import { normaliseEmail } from "./email.ts"

export type UserRecord = UserProfile & {
  readonly id: UserId
  /** `ended` from the day after the last one on, whether or not the job that closes accounts has come by. */
  readonly state: UserState
  readonly createdAt: string
  readonly endsOn: string | undefined
  readonly signedInAt: string | undefined
  readonly noticedAt: string | undefined
  readonly version: number
}

const columns = ["id", "state", "created_at", "ends_on", "signed_in_at", "noticed_at", "version", "sealed"] as const

type UserRow = Pick<AccountTables["users"], Exclude<(typeof columns)[number], "version">> & { version: number }

const isOver = (at: Look, endsOn: string | null): boolean =>
  endsOn !== null && endsOn < dayText(at.now, at.practice.zone)

const userOf = (at: Look, row: UserRow): UserRecord => ({
  id: row.id,
  state: isOver(at, row.ends_on) ? "ended" : row.state,
  createdAt: row.created_at,
  endsOn: row.ends_on ?? undefined,
  signedInAt: row.signed_in_at ?? undefined,
  noticedAt: row.noticed_at ?? undefined,
  version: row.version,
  ...at.keys.practice.openOr(sealedAt(at, userTable, row.id), row.sealed, orRefuse),
})

export const emailToken = (at: Look, email: string): Uint8Array => keyed(at, "user-email", normaliseEmail(email))

export async function findUserByEmail(at: Look, email: string): Promise<UserRecord | undefined> {
  const row = await accounts(at)
    .selectFrom("users")
    .select(columns)
    .where("email_token", "=", emailToken(at, email))
    .executeTakeFirst()
  return row && userOf(at, row)
}

export async function findUser(at: Look, id: UserId): Promise<UserRecord | undefined> {
  const row = await accounts(at).selectFrom("users").select(columns).where("id", "=", id).executeTakeFirst()
  return row && userOf(at, row)
}

/** A user who must be there, since a session or a code of theirs is. */
export async function getUser(at: Look, id: UserId): Promise<UserRecord> {
  const user = await findUser(at, id)
  if (user === undefined) throw new Error(`user ${id} is gone`)
  return user
}

export async function listUsers(at: Look): Promise<readonly UserRecord[]> {
  const rows = await accounts(at).selectFrom("users").select(columns).execute()
  return rows.map((row) => userOf(at, row))
}

export async function insertUser(at: Change, profile: UserProfile): Promise<UserId> {
  const id = newId<UserId>(at.now)
  const now = instantText(at.now)
  await accounts(at)
    .insertInto("users")
    .values({
      id,
      email_token: emailToken(at, profile.email),
      state: "invited",
      created_at: now,
      changed_at: now,
      version: 1,
      sealed: at.keys.practice.seal(sealedAt(at, userTable, id), profile),
    })
    .execute()
  return id
}

/** Keeps what is sealed of a user, and their address to be found by. */
export async function updateUser(at: Change, user: UserProfile & Pick<UserRecord, "id">): Promise<void> {
  const { name, email, language, wantsNoPasskey } = user
  const profile: UserProfile = { name, email, language, ...(wantsNoPasskey === true ? { wantsNoPasskey } : {}) }
  await accounts(at)
    .updateTable("users")
    .set((column) => ({
      email_token: emailToken(at, email),
      changed_at: instantText(at.now),
      version: column("version", "+", 1),
      sealed: at.keys.practice.seal(sealedAt(at, userTable, user.id), profile),
    }))
    .where("id", "=", user.id)
    .execute()
}

/** Keeps a user's state. Whoever is invited or let in anew has not been idle yet. */
export async function setUserState(at: Change, id: UserId, state: UserState): Promise<void> {
  await accounts(at)
    .updateTable("users")
    .set((column) => ({
      state,
      changed_at: instantText(at.now),
      noticed_at: null,
      version: column("version", "+", 1),
    }))
    .where("id", "=", id)
    .execute()
}

export async function setEndDay(at: Change, id: UserId, endsOn: string | undefined): Promise<void> {
  await accounts(at)
    .updateTable("users")
    .set((column) => ({ ends_on: endsOn ?? null, changed_at: instantText(at.now), version: column("version", "+", 1) }))
    .where("id", "=", id)
    .execute()
}

/** Notes that a session was opened: the account is in use. */
export async function noteSignedIn(at: Change, id: UserId): Promise<void> {
  await accounts(at)
    .updateTable("users")
    .set({ signed_in_at: instantText(at.now), noticed_at: null })
    .where("id", "=", id)
    .execute()
}

/** Notes that it was told that an account will be closed for want of use. */
export async function noteNotice(at: Change, id: UserId): Promise<void> {
  await accounts(at)
    .updateTable("users")
    .set({ noticed_at: instantText(at.now) })
    .where("id", "=", id)
    .execute()
}

/** Users whose last day is behind us and who were not closed yet. */
export async function listUsersOver(at: Look): Promise<readonly UserId[]> {
  const rows = await accounts(at)
    .selectFrom("users")
    .select("id")
    .where("state", "!=", "ended")
    .where("ends_on", "<", dayText(at.now, at.practice.zone))
    .execute()
  return rows.map(({ id }) => id)
}
