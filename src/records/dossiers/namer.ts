import type { UserId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { userNames } from "#gate/accounts/accounts.ts"

/** A user by name; who left is `a former user`. */
export const namedUser = async (at: Look, id: UserId): Promise<{ id: UserId; name: string }> => ({
  id,
  name: (await namer(at))(id),
})

/** What users are called. */
export async function namer(at: Look): Promise<(user: UserId) => string> {
  const names = await userNames(at)
  return (user) => names.get(user) ?? at.say("audit.unknown-user")
}
