import type { UserId } from "#ground/kernel/ids.ts"
import { believedSeconds } from "#ground/kernel/memory.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import { forAudience, staff } from "#gate/accounts/audience.ts"
import { listUsers, type UserRecord } from "./user-rows.ts"

const memoryName = "accounts users"

/** Everybody of the staff who has, or had, an account, by name: at other sites too they are the authors. Few enough to remember. */
export const allUsers = (at: Look): Promise<readonly UserRecord[]> =>
  at.memory.remember(
    memoryName,
    async () =>
      (await listUsers(forAudience(at, staff))).toSorted((a, b) => a.name.localeCompare(b.name, at.practice.language)),
    believedSeconds,
  )

/** The names of all users, also of those who have left: to show as author. */
export const userNames = async (at: Look): Promise<ReadonlyMap<UserId, string>> =>
  new Map((await allUsers(at)).map(({ id, name }) => [id, name]))

/** What users are called; those who have left too, and for whoever is not known any more the words for that. */
export async function namesOfUsers(at: Look): Promise<(user: UserId) => string> {
  const names = await userNames(at)
  return (user) => names.get(user) ?? at.say("audit.unknown-user")
}

/** A user by id and name. */
export const namedUser = async (at: Look, id: UserId): Promise<{ readonly id: UserId; readonly name: string }> => ({
  id,
  name: (await namesOfUsers(at))(id),
})

/** After a change of users: their names are read anew. */
export function namesChanged(at: Change): void {
  at.memory.forget(memoryName)
  at.afterwards(() => at.memory.forget(memoryName))
}
