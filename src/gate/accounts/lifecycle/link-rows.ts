import type { UserId } from "#ground/kernel/ids.ts"
import { type Change, type Look } from "#ground/kernel/scope.ts"
import { accounts } from "#gate/accounts/own.ts"
import { instantText } from "#ground/kernel/time.ts"
import { hashToken, newToken } from "#gate/accounts/token.ts"

/** Makes a link to choose a new password by, and gives its token; those before it for the same user no longer work. */
export async function insertPasswordLink(at: Change, user: UserId): Promise<string> {
  await deletePasswordLinksOf(at, user)
  const token = newToken()
  await accounts(at)
    .insertInto("password_links")
    .values({
      token_hash: hashToken(at, "password-link", token),
      user_id: user,
      made_at: instantText(at.now),
      ends_at: instantText(at.now.add({ minutes: at.audience.limits.passwordLinkMinutes })),
    })
    .execute()
  return token
}

export async function findPasswordLink(
  at: Look,
  token: string,
): Promise<{ readonly user: UserId; readonly endsAt: string } | undefined> {
  const row = await accounts(at)
    .selectFrom("password_links")
    .select(["user_id", "ends_at"])
    .where("token_hash", "=", hashToken(at, "password-link", token))
    .where("ends_at", ">", instantText(at.now))
    .executeTakeFirst()
  return row && { user: row.user_id, endsAt: row.ends_at }
}

/** Takes a link away; false when it was used or replaced before. */
export async function deletePasswordLink(at: Change, token: string): Promise<boolean> {
  const gone = await accounts(at)
    .deleteFrom("password_links")
    .where("token_hash", "=", hashToken(at, "password-link", token))
    .executeTakeFirst()
  return gone.numDeletedRows === 1n
}

export async function deletePasswordLinksOf(at: Change, user: UserId): Promise<void> {
  await accounts(at).deleteFrom("password_links").where("user_id", "=", user).execute()
}
