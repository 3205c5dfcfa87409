import type { GroupId, UserId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import { allMemberships, listGroupRows } from "#gate/access/access.ts"
import { namesOfUsers } from "#gate/accounts/accounts.ts"
import { highestRisk } from "#gate/groups/groups.ts"
import { lastDoneAt, listLookedAt, type LookedAt } from "./attestation-rows.ts"
import type { Attestation } from "./contract.ts"
import { dueOf, findRound, roundEnds } from "./due.ts"

/** Who is in which group now, and at what somebody looked in the round that is going on. */
export async function attestationNow(at: Look): Promise<Attestation> {
  const nameOf = await namesOfUsers(at)
  const round = await findRound(at)
  const done = await lastDoneAt(at)
  const looked = new Map((round === undefined ? [] : await listLookedAt(at, round.id)).map((one) => [one.group, one]))
  const members = await membersByGroup(at)
  const groups = (await listGroupRows(at)).map(({ id, name, rights }) => {
    const highest = highestRisk(at, [...rights.keys()])
    return {
      id,
      name,
      rights: rights.size,
      ...(highest === undefined ? {} : { highest }),
      members: (members.get(id) ?? []).map((user) => ({ id: user, name: nameOf(user) })).toSorted(byName(at)),
      ...lookedAt(looked.get(id), nameOf),
    }
  })
  return {
    ...(await dueOf(at)),
    ...(done === undefined ? {} : { lastDoneAt: done }),
    ...(round === undefined
      ? {}
      : {
          round: {
            begunAt: round.begunAt,
            by: nameOf(round.by),
            until: dayText(roundEnds(round), at.practice.zone),
          },
        }),
    groups: groups.filter((group) => group.members.length > 0),
  }
}

const lookedAt = (one: LookedAt | undefined, nameOf: (user: UserId) => string) =>
  one === undefined ? {} : { looked: { at: one.at, by: nameOf(one.by) } }

const byName =
  (at: Look) =>
  (one: { readonly name: string }, other: { readonly name: string }): number =>
    one.name.localeCompare(other.name, at.language)

/** Who is in each group. */
export async function membersByGroup(at: Look): Promise<ReadonlyMap<GroupId, readonly UserId[]>> {
  const members = new Map<GroupId, UserId[]>()
  for (const [user, groups] of await allMemberships(at)) {
    for (const group of groups) members.set(group, [...(members.get(group) ?? []), user])
  }
  return members
}
