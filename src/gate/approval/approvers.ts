import type { UserId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { groupsOf, permissionsOf } from "#gate/access/access.ts"
import { listUsers, type UserRecord } from "#gate/accounts/accounts.ts"
import { since } from "./ended.ts"
import { daysBefore } from "./limits.ts"
import type { ApprovalRecord } from "./rows.ts"
import { isTouchedBy, makersOf, touchesSince, withTheirs } from "./touched.ts"

/** Whether a user holds all of these rights. */
export async function holdsAll(at: Look, user: UserId, needs: readonly string[]): Promise<boolean> {
  const rights = await permissionsOf(at, await groupsOf(at, user))
  return needs.every((name) => rights.has(name))
}

/** Who can sign in, was in before, and holds all of these rights. */
export async function ableUsers(at: Look, needs: readonly string[]): Promise<readonly UserRecord[]> {
  const able: UserRecord[] = []
  // Read anew: who signed in, or left, a moment ago counts as such.
  for (const user of (await listUsers(at)).toSorted((one, other) => one.name.localeCompare(other.name))) {
    if (user.state !== "active" || user.signedInAt === undefined) continue
    if (await holdsAll(at, user.id, needs)) able.push(user)
  }
  return able
}

export type Approvers = {
  /** They themselves, who prepared it, and whoever made or changed the one who asks, or one of those, and so on. */
  readonly behind: readonly UserId[]
  readonly approvers: readonly UserRecord[]
  /** They hold the rights, and somebody behind it made or changed them a short while ago. */
  readonly others: readonly UserRecord[]
}

/** Who could approve what a user asks now. Who prepared it may approve it too: they are behind it, and not the one who asks. */
export async function approversFor(
  at: Look,
  needs: readonly string[],
  asker: UserId,
  preparedBy: UserId | undefined,
  moment = at.now,
): Promise<Approvers> {
  const touches = await touchesSince(at, since(at, moment), needs)
  const makers = makersOf(touches, asker)
  const behind = [...new Set([asker, ...(preparedBy === undefined ? [] : [preparedBy]), ...makers])]
  const theirs = await withTheirs(at, touches, behind)
  const approvers: UserRecord[] = []
  const others: UserRecord[] = []
  for (const user of await ableUsers(at, needs)) {
    if (user.id === asker) continue
    const isBound = makers.has(user.id) || (await isTouchedBy(at, touches, user.id, theirs))
    ;(isBound ? others : approvers).push(user)
  }
  return { behind, approvers, others }
}

/**
 * The first day on which a user, or anybody, could approve what is asked anew, when nobody makes or changes anybody until then;
 * nothing where nobody could on any day.
 */
export async function ableFrom(at: Look, { needs, by }: ApprovalRecord, user?: UserId): Promise<string | undefined> {
  // What was done this very moment counts for as long as the days are, and is past with the next.
  for (let days = 1; days <= daysBefore + 1; days += 1) {
    const moment = at.now.add({ hours: 24 * days })
    const { approvers } = await approversFor(at, needs, by, undefined, moment)
    if (approvers.some(({ id }) => user === undefined || id === user))
      // The moment falls within that day; the whole of the next one is safe to name.
      return moment.toZonedDateTimeISO(at.practice.zone).toPlainDate().add({ days: 1 }).toString()
  }
  return undefined
}

/** Whether one user made the account of another, gave it these rights, or changed how one gets in with it, a short while ago. */
export const isMadeBy = async (
  at: Look,
  { user, by, needs }: { readonly user: UserId; readonly by: UserId; readonly needs: readonly string[] },
): Promise<boolean> => {
  const touches = await touchesSince(at, since(at), needs)
  return isTouchedBy(at, touches, user, await withTheirs(at, touches, [by]))
}

/** Of those who were told, who can still say yes: they hold the rights as before, and nobody behind it changed them since. */
export async function ableOf(
  at: Look,
  { needs, told, at: askedAt, behind }: ApprovalRecord,
): Promise<ReadonlySet<UserId>> {
  const touches = await touchesSince(at, since(at, Temporal.Instant.from(askedAt)), needs)
  const theirs = await withTheirs(at, touches, behind)
  const able = new Set<UserId>()
  for (const { id } of await ableUsers(at, needs))
    if (told.includes(id) && !(await isTouchedBy(at, touches, id, theirs))) able.add(id)
  return able
}
