import type { Look } from "#ground/kernel/scope.ts"
import { userNames } from "#gate/accounts/accounts.ts"
import type { Emergency } from "./contract.ts"
import type { EmergencyRecord } from "./rows.ts"

/** Emergency access with the names of who had it and who looked at it. */
export async function asSeen(at: Look, records: readonly EmergencyRecord[]): Promise<Emergency[]> {
  const names = await userNames(at)
  const nameOf = (user: EmergencyRecord["user"]): string => names.get(user) ?? at.say("audit.unknown-user")
  return records.map(({ id, person, user, beginsAt, endsAt, reviewed, content: { reason, note } }) => ({
    id,
    person,
    user: { id: user, name: nameOf(user) },
    beginsAt,
    endsAt,
    reason,
    ...(reviewed === undefined
      ? {}
      : { reviewed: { at: reviewed.at, by: nameOf(reviewed.by), ...(note === undefined ? {} : { note }) } }),
  }))
}
