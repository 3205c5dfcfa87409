import type { UserId } from "#ground/kernel/ids.ts"
import { type Change, type Look } from "#ground/kernel/scope.ts"
import { accounts } from "#gate/accounts/own.ts"
import { instantText } from "#ground/kernel/time.ts"
import { hashToken, newToken } from "#gate/accounts/token.ts"

export type Invitation = { readonly user: UserId; readonly endsAt: string }

/** Makes an invitation and gives its token; those before it for the same user no longer work. */
export async function insertInvitation(
  at: Change,
  user: UserId,
): Promise<{ readonly token: string; readonly endsAt: Temporal.Instant }> {
  await deleteInvitationsOf(at, user)
  const token = newToken()
  const endsAt = at.now.add({ hours: at.audience.limits.invitationDays * 24 })
  await accounts(at)
    .insertInto("invitations")
    .values({
      token_hash: hashToken(at, "invitation", token),
      user_id: user,
      made_at: instantText(at.now),
      ends_at: instantText(endsAt),
    })
    .execute()
  return { token, endsAt }
}

export async function findInvitation(at: Look, token: string): Promise<Invitation | undefined> {
  const row = await accounts(at)
    .selectFrom("invitations")
    .select(["user_id", "ends_at"])
    .where("token_hash", "=", hashToken(at, "invitation", token))
    .where("ends_at", ">", instantText(at.now))
    .executeTakeFirst()
  return row && { user: row.user_id, endsAt: row.ends_at }
}

/** Takes an invitation away; false when it was used or replaced before. */
export async function deleteInvitation(at: Change, token: string): Promise<boolean> {
  const gone = await accounts(at)
    .deleteFrom("invitations")
    .where("token_hash", "=", hashToken(at, "invitation", token))
    .executeTakeFirst()
  return gone.numDeletedRows === 1n
}

export async function deleteInvitationsOf(at: Change, user: UserId): Promise<void> {
  await accounts(at).deleteFrom("invitations").where("user_id", "=", user).execute()
}
