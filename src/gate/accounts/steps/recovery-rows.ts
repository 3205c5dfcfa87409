import type { UserId } from "#ground/kernel/ids.ts"
import { type Change, type Look } from "#ground/kernel/scope.ts"
import { accounts, keyed } from "#gate/accounts/own.ts"
import { instantText } from "#ground/kernel/time.ts"

const hashOf = (at: Look, user: UserId, code: string): Uint8Array => keyed(at, "recovery-code", `${user} ${code}`)

/** Keeps the hashes of new codes; those from before no longer work. */
export async function replaceRecoveryCodes(at: Change, user: UserId, codes: readonly string[]): Promise<void> {
  await deleteRecoveryCodes(at, user)
  const made_at = instantText(at.now)
  const rows = codes.map((code) => ({ user_id: user, hash: hashOf(at, user, code), made_at }))
  await accounts(at).insertInto("recovery_codes").values(rows).execute()
}

export async function deleteRecoveryCodes(at: Change, user: UserId): Promise<void> {
  await accounts(at).deleteFrom("recovery_codes").where("user_id", "=", user).execute()
}

/** Uses a code up; false where it is none of this user's. Of two tries at once, one finds it gone. */
export async function useRecoveryCode(at: Change, user: UserId, code: string): Promise<boolean> {
  const gone = await accounts(at)
    .deleteFrom("recovery_codes")
    .where("user_id", "=", user)
    .where("hash", "=", hashOf(at, user, code))
    .executeTakeFirst()
  return gone.numDeletedRows === 1n
}

export async function countRecoveryCodes(at: Look, user: UserId): Promise<number> {
  const rows = await accounts(at).selectFrom("recovery_codes").select("hash").where("user_id", "=", user).execute()
  return rows.length
}
