import type { UserId } from "#ground/kernel/ids.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { AccountTables } from "./tables.ts"

/** What is sealed of a password. One that a manager gave works until a moment, and only to choose another with. */
type Sealed = { readonly hash: string; readonly givenUntil?: string }

const place = (id: UserId) => ({ table: "credentials", row: `${id}/password` })

async function findPassword(at: Look, id: UserId): Promise<Sealed | undefined> {
  const row = await tables<AccountTables>(at)
    .selectFrom("credentials")
    .select("sealed")
    .where("user_id", "=", id)
    .where("kind", "=", "password")
    .executeTakeFirst()
  return row && at.keys.practice.open<Sealed>(place(id), row.sealed)
}

/** The Argon2id hash of a user's password, if one was set and it still works. */
export async function findPasswordHash(at: Look, id: UserId): Promise<string | undefined> {
  const found = await findPassword(at, id)
  if (found?.givenUntil !== undefined && found.givenUntil <= instantText(at.now)) return undefined
  return found?.hash
}

/** Whether a user's password is still the one that a manager gave. */
export const hasGivenPassword = async (at: Look, id: UserId): Promise<boolean> =>
  (await findPassword(at, id))?.givenUntil !== undefined

/** Keeps the hash of a password; `givenUntil` for one that a manager gives. */
export async function storePasswordHash(
  at: Change,
  id: UserId,
  hash: string,
  givenUntil?: Temporal.Instant,
): Promise<void> {
  const value: Sealed = { hash, ...(givenUntil === undefined ? {} : { givenUntil: instantText(givenUntil) }) }
  const sealed = at.keys.practice.seal(place(id), value)
  const changed_at = instantText(at.now)
  await tables<AccountTables>(at)
    .insertInto("credentials")
    .values({ user_id: id, kind: "password", changed_at, sealed })
    .onConflict((conflict) => conflict.columns(["user_id", "kind"]).doUpdateSet({ changed_at, sealed }))
    .execute()
}

/** Takes a user's password away: who comes back chooses another. */
export async function deletePassword(at: Change, id: UserId): Promise<void> {
  await tables<AccountTables>(at)
    .deleteFrom("credentials")
    .where("user_id", "=", id)
    .where("kind", "=", "password")
    .execute()
}
