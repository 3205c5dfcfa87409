import type { UserId } from "#ground/kernel/ids.ts"
import { type Change, type Look } from "#ground/kernel/scope.ts"
import { accounts } from "#gate/accounts/own.ts"
import { instantText } from "#ground/kernel/time.ts"
import { hashToken, newToken, type TokenKind } from "#gate/accounts/token.ts"

/** What the first half was: a password, or the word of the practice's provider. */
export type FirstHalf = "password" | "provider"

/** A sign-in whose first half was right and whose second step is still to come. */
export type PendingSignIn = { readonly hash: string; readonly user: UserId; readonly by: FirstHalf }

const kinds = { password: "half-sign-in", provider: "half-sign-in-by-provider" } as const satisfies Record<
  FirstHalf,
  TokenKind
>

export async function insertPending(
  at: Change,
  user: UserId,
  by: FirstHalf,
): Promise<{ readonly token: string; readonly hash: string }> {
  const token = newToken()
  const hash = hashToken(at, kinds[by], token)
  await accounts(at)
    .insertInto("pending_sign_ins")
    .values({
      token_hash: hash,
      user_id: user,
      made_at: instantText(at.now),
      ends_at: instantText(at.now.add({ minutes: at.audience.limits.pendingMinutes })),
    })
    .execute()
  return { token, hash }
}

export async function findPending(at: Look, token: string): Promise<PendingSignIn | undefined> {
  const byPassword = hashToken(at, kinds.password, token)
  const row = await accounts(at)
    .selectFrom("pending_sign_ins")
    .select(["token_hash", "user_id"])
    .where("token_hash", "in", [byPassword, hashToken(at, kinds.provider, token)])
    .where("ends_at", ">", instantText(at.now))
    .executeTakeFirst()
  return row && { hash: row.token_hash, user: row.user_id, by: row.token_hash === byPassword ? "password" : "provider" }
}

/** Takes a pending sign-in away; false when somebody else did so before. */
export async function deletePending(at: Change, hash: string): Promise<boolean> {
  const gone = await accounts(at).deleteFrom("pending_sign_ins").where("token_hash", "=", hash).executeTakeFirst()
  return gone.numDeletedRows === 1n
}

/** Every sign-in of a user that is under way has to begin again. */
export async function deletePendingOf(at: Change, user: UserId): Promise<void> {
  await accounts(at).deleteFrom("pending_sign_ins").where("user_id", "=", user).execute()
}
