import type { UserId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { findUser, type UserRecord } from "#gate/accounts/accounts.ts"

/** An account; one that is not there is told like one of another practice. */
export async function getAccount(at: Look, id: UserId): Promise<UserRecord> {
  const account = await findUser(at, id)
  if (account === undefined) throw refuse("general.not-found")
  return account
}
