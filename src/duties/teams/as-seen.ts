import type { TeamId } from "#ground/kernel/ids.ts"
import { actingUser, type Look } from "#ground/kernel/scope.ts"
import { userNames } from "#gate/accounts/accounts.ts"
import { getTeam, mayWithTeams, type TeamRecord } from "#gate/teams/teams.ts"
import { countOpenOfTeam } from "#records/tasks/tasks.ts"
import type { Team } from "./contract.ts"

/** A team as the world sees it: leads first, then by name. */
export async function asSeen(at: Look, { id, version, name, members }: TeamRecord): Promise<Team> {
  const names = await userNames(at)
  const called = members.map(({ user, isLead }) => ({
    user,
    name: names.get(user) ?? at.say("audit.unknown-user"),
    isLead,
  }))
  return {
    id,
    version,
    name,
    members: called.toSorted(
      (one, other) => Number(other.isLead) - Number(one.isLead) || one.name.localeCompare(other.name, at.language),
    ),
    isMine: members.some(({ user }) => user === actingUser(at)),
    openTasks: await countOpenOfTeam(at, id),
    may: { manage: at.may(mayWithTeams["teams.manage"]) },
  }
}

/** A team as it is now, after a change. */
export const seenAgain = async (at: Look, id: TeamId): Promise<Team> => asSeen(at, await getTeam(at, id))
