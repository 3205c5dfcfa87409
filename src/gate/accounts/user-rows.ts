import { newId, type UserId } from "#ground/kernel/ids.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { Language } from "#ground/words/words.ts"
import { normaliseEmail } from "./email.ts"
import type { AccountTables, UserState } from "./tables.ts"

/** What is sealed of a user. */
export type Profile = { readonly name: string; readonly email: string; readonly language: Language }
export type User = Profile & { readonly id: UserId; readonly state: UserState }

type UserRow = Pick<AccountTables["users"], "id" | "state" | "sealed">

const userOf = (at: Look, row: UserRow): User => ({
  id: row.id,
  state: row.state,
  ...at.keys.practice.open<Profile>({ table: "users", row: row.id }, row.sealed),
})

export const emailToken = (at: Look, email: string): Uint8Array => at.keys.token("user-email", normaliseEmail(email))

export async function findUserByEmail(at: Look, email: string): Promise<User | undefined> {
  const row = await tables<AccountTables>(at)
    .selectFrom("users")
    .select(["id", "state", "sealed"])
    .where("email_token", "=", emailToken(at, email))
    .executeTakeFirst()
  return row && userOf(at, row)
}

export async function findUser(at: Look, id: UserId): Promise<User | undefined> {
  const row = await tables<AccountTables>(at)
    .selectFrom("users")
    .select(["id", "state", "sealed"])
    .where("id", "=", id)
    .executeTakeFirst()
  return row && userOf(at, row)
}

/** A user who must be there, since a session or a code of theirs is. */
export async function getUser(at: Look, id: UserId): Promise<User> {
  const user = await findUser(at, id)
  if (user === undefined) throw new Error(`user ${id} is gone`)
  return user
}

export async function listUsers(at: Look): Promise<readonly User[]> {
  const rows = await tables<AccountTables>(at).selectFrom("users").select(["id", "state", "sealed"]).execute()
  return rows.map((row) => userOf(at, row))
}

export async function insertUser(at: Change, profile: Profile): Promise<UserId> {
  const id = newId<UserId>(at.now)
  const now = instantText(at.now)
  await tables<AccountTables>(at)
    .insertInto("users")
    .values({
      id,
      email_token: emailToken(at, profile.email),
      state: "invited",
      created_at: now,
      changed_at: now,
      sealed: at.keys.practice.seal({ table: "users", row: id }, profile),
    })
    .execute()
  return id
}

export async function updateUser(at: Change, user: User): Promise<void> {
  const { name, email, language } = user
  await tables<AccountTables>(at)
    .updateTable("users")
    .set({
      state: user.state,
      changed_at: instantText(at.now),
      sealed: at.keys.practice.seal({ table: "users", row: user.id }, { name, email, language } satisfies Profile),
    })
    .where("id", "=", user.id)
    .execute()
}

const place = (id: UserId) => ({ table: "credentials", row: `${id}/password` })

/** The Argon2id hash of a user's password, if one was set. */
export async function findPasswordHash(at: Look, id: UserId): Promise<string | undefined> {
  const row = await tables<AccountTables>(at)
    .selectFrom("credentials")
    .select("sealed")
    .where("user_id", "=", id)
    .where("kind", "=", "password")
    .executeTakeFirst()
  return row && at.keys.practice.open<{ hash: string }>(place(id), row.sealed).hash
}

export async function storePasswordHash(at: Change, id: UserId, hash: string): Promise<void> {
  const sealed = at.keys.practice.seal(place(id), { hash })
  const changed_at = instantText(at.now)
  await tables<AccountTables>(at)
    .insertInto("credentials")
    .values({ user_id: id, kind: "password", changed_at, sealed })
    .onConflict((conflict) => conflict.columns(["user_id", "kind"]).doUpdateSet({ changed_at, sealed }))
    .execute()
}
