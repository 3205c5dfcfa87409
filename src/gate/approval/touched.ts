import type { GroupId, UserId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { groupsOf } from "#gate/access/access.ts"
import { groupChangesSince } from "#gate/groups/groups.ts"
import { userEventsSince } from "#gate/users/users.ts"

/** That somebody made an account, gave it or a group a right, or changed how one gets in with it. */
export type Touch = { readonly on: UserId | GroupId; readonly by: UserId }

/** What gives no power over an account; whatever else is done with one counts, also what is not thought of yet. */
const harmless: ReadonlySet<string> = new Set(["closed", "closed-on-last-day", "closed-unused", "sessions-ended"])
const harmlessFields: ReadonlySet<string> = new Set(["name", "endsOn", "teams"])

/** What users did with the accounts and rights of others since a moment; `rights` are those that count when a group gets them. */
export async function touchesSince(at: Look, since: string, rights: readonly string[]): Promise<readonly Touch[]> {
  const touches: Touch[] = []
  for (const { account, by, what, fields } of await userEventsSince(at, since)) {
    if (by === undefined || by === account || harmless.has(what)) continue
    if (what === "changed" && fields.every((field) => harmlessFields.has(field))) continue
    touches.push({ on: account, by })
  }
  for (const { group, by, what, before, after } of await groupChangesSince(at, since)) {
    if (by === undefined) continue
    if (what === "member-added") touches.push(...after.map((user) => ({ on: user as UserId, by })))
    if (what === "member-removed") touches.push(...before.map((user) => ({ on: user as UserId, by })))
    if (what === "granted" && rights.some((right) => after.some((one) => one.startsWith(`${right}:`))))
      touches.push({ on: group, by })
  }
  return touches
}

/** These users, and all whom they touched, or who were touched by one of those, and so on: a friend's friend is no second person. */
export async function withTheirs(
  at: Look,
  touches: readonly Touch[],
  users: readonly UserId[],
): Promise<ReadonlySet<UserId>> {
  const all = new Set(users)
  const doers = new Set(touches.map(({ by }) => by))
  for (let before = 0; before < all.size;) {
    before = all.size
    for (const doer of doers) if (!all.has(doer) && (await isTouchedBy(at, touches, doer, all))) all.add(doer)
  }
  return all
}

/** Who did something with an account, or with the account of one who did, and so on; what a group was given is nobody's making. */
export function makersOf(touches: readonly Touch[], user: UserId): ReadonlySet<UserId> {
  const makers = new Set<UserId>()
  for (let found: readonly UserId[] = [user]; found.length > 0;) {
    const own = new Set<string>(found)
    found = [...new Set(touches.filter(({ on }) => own.has(on)).map(({ by }) => by))].filter(
      (by) => by !== user && !makers.has(by),
    )
    for (const by of found) makers.add(by)
  }
  return makers
}

/** Whether one of these users did something with an account, or with a group that it is in. */
export async function isTouchedBy(
  at: Look,
  touches: readonly Touch[],
  user: UserId,
  by: ReadonlySet<UserId>,
): Promise<boolean> {
  const own = new Set<string>([user, ...(await groupsOf(at, user))])
  return touches.some((touch) => own.has(touch.on) && by.has(touch.by))
}
