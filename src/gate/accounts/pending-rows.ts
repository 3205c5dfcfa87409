import type { UserId } from "#ground/kernel/ids.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { limits } from "./policy.ts"
import type { AccountTables } from "./tables.ts"
import { hashToken, newToken } from "./token.ts"

/** A sign-in whose password was right and whose second step is still to come. */
export type PendingSignIn = { readonly hash: string; readonly user: UserId }

export async function insertPending(
  at: Change,
  user: UserId,
): Promise<{ readonly token: string; readonly hash: string }> {
  const token = newToken()
  const hash = hashToken(at, "half-sign-in", token)
  await tables<AccountTables>(at)
    .insertInto("pending_sign_ins")
    .values({
      token_hash: hash,
      user_id: user,
      made_at: instantText(at.now),
      ends_at: instantText(at.now.add({ minutes: limits.pendingMinutes })),
    })
    .execute()
  return { token, hash }
}

export async function findPending(at: Look, token: string): Promise<PendingSignIn | undefined> {
  const row = await tables<AccountTables>(at)
    .selectFrom("pending_sign_ins")
    .select(["token_hash", "user_id"])
    .where("token_hash", "=", hashToken(at, "half-sign-in", token))
    .where("ends_at", ">", instantText(at.now))
    .executeTakeFirst()
  return row && { hash: row.token_hash, user: row.user_id }
}

/** Takes a pending sign-in away; false when somebody else did so before. */
export async function deletePending(at: Change, hash: string): Promise<boolean> {
  const gone = await tables<AccountTables>(at)
    .deleteFrom("pending_sign_ins")
    .where("token_hash", "=", hash)
    .executeTakeFirst()
  return gone.numDeletedRows === 1n
}

/** Every sign-in of a user that is under way has to begin again. */
export async function deletePendingOf(at: Change, user: UserId): Promise<void> {
  await tables<AccountTables>(at).deleteFrom("pending_sign_ins").where("user_id", "=", user).execute()
}
