import type { GroupId, UserId } from "#ground/kernel/ids.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { groupNames } from "#gate/access/access.ts"
import { userNames, usersWith } from "#gate/accounts/accounts.ts"
import { may } from "./permissions.ts"

/**
 * Tells the others who manage groups that somebody gave something of high risk, to a group or to a member. The reason is not
 * in the mail: it is in the group's history.
 */
export async function tellManagers(
  at: Change,
  what: "granted" | "given",
  group: GroupId,
  member?: UserId,
): Promise<void> {
  if (at.actor.kind !== "user") return
  const { user } = at.actor
  const names = await userNames(at)
  const nameOf = (one: UserId): string => names.get(one) ?? at.say("audit.unknown-user")
  const [called = ""] = await groupNames(at, [group])
  for (const manager of await usersWith(at, [may["groups.manage"]])) {
    if (manager.id === user) continue
    const values = {
      name: manager.name,
      practice: at.practice.name,
      by: nameOf(user),
      group: called,
      ...(member === undefined ? {} : { colleague: nameOf(member) }),
    }
    const say = at.sayIn(manager.language)
    await at.post({
      to: manager.email,
      subject: say(`mail.groups.${what}.subject`, values),
      text: say(`mail.groups.${what}.text`, values),
    })
  }
}
