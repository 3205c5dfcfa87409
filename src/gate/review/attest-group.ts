import type { GroupId, UserId } from "#ground/kernel/ids.ts"
import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser, type Change } from "#ground/kernel/scope.ts"
import { namesOfUsers } from "#gate/accounts/accounts.ts"
import { getGroupRow } from "#gate/access/access.ts"
import { mayWithGroups, takeOut } from "#gate/groups/groups.ts"
import { attestationNow, membersByGroup } from "./attestation.ts"
import { endRound, insertLookedAt, insertRound, listLookedAt } from "./attestation-rows.ts"
import { attestGroup as act } from "./contract.ts"
import { findRound } from "./due.ts"

export const attestGroup = change(act, {
  needs: mayWithGroups["groups.manage"],
  logs: {
    event: "review.group-attested",
    action: "U",
    object: "group",
    of: ({ id, remove }) => ({ thing: id, detail: remove.map((user) => `-${user}`) }),
  },
  run: async (at, { id, members, remove }) => {
    const { name } = await getGroupRow(at, id)
    await requireSeen(at, id, members, remove)
    const nameOf = await namesOfUsers(at)
    const named = (user: UserId) => ({ id: user, name: nameOf(user) })
    const removed = new Set(remove)
    const by = actingUser(at)
    const round = (await findRound(at)) ?? (await insertRound(at, by))
    await takeOut(at, id, [...removed])
    await insertLookedAt(at, round.id, id, by, {
      name,
      confirmed: members.filter((user) => !removed.has(user)).map(named),
      removed: [...removed].map(named),
    })
    await endIfDone(at, round.id)
    return attestationNow(at)
  },
})

/** Who confirms has seen who is in the group now: nobody more, nobody less. */
async function requireSeen(
  at: Change,
  group: GroupId,
  members: readonly UserId[],
  remove: readonly UserId[],
): Promise<void> {
  const now = new Set((await membersByGroup(at)).get(group))
  const seen = new Set(members)
  if (now.size !== seen.size || !members.every((user) => now.has(user))) throw refuse("review.group.stale")
  if (!remove.every((user) => seen.has(user))) throw refuse("general.not-found", { field: "remove" })
}

/** A round is done when somebody looked at every group that holds anybody. */
async function endIfDone(at: Change, round: string): Promise<void> {
  const looked = new Set((await listLookedAt(at, round)).map(({ group }) => group))
  if ([...(await membersByGroup(at)).keys()].every((group) => looked.has(group))) await endRound(at, round)
}
