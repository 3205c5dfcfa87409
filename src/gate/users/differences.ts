import type { UserId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { groupNames, groupsOf } from "#gate/access/access.ts"
import type { User, UserEvent } from "./contract.ts"

type UserChanges = UserEvent["changes"]

const names = (all: readonly { readonly name: string }[]): string[] => all.map(({ name }) => name).toSorted()

const listed = (value: string | undefined): string[] => (value === undefined ? [] : [value])

/** What is other in an account than it was, with what was before and after. */
export function differences(before: User, after: User): UserChanges {
  const all: UserChanges = [
    { field: "name", before: [before.name], after: [after.name] },
    { field: "email", before: listed(before.newEmail ?? before.email), after: listed(after.newEmail ?? after.email) },
    { field: "endsOn", before: listed(before.endsOn), after: listed(after.endsOn) },
    { field: "groups", before: names(before.groups), after: names(after.groups) },
    { field: "teams", before: names(before.teams), after: names(after.teams) },
  ]
  return all.filter(({ before, after }) => before.join("\n") !== after.join("\n"))
}

/** The groups a user is in now, as a change from `before`. */
export async function groupChange(at: Look, user: UserId, before: readonly string[]): Promise<UserChanges> {
  const after = [...(await groupNames(at, await groupsOf(at, user)))].toSorted()
  return [{ field: "groups", before: [...before], after }]
}
