import { believedSeconds } from "#ground/kernel/memory.ts"
import type { TeamId, UserId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import { listTeams, type TeamMember, type TeamRecord } from "./rows.ts"

/** All teams at once: few, and asked with every request that goes by them. */
type KnownTeams = {
  readonly byId: ReadonlyMap<TeamId, TeamRecord>
  readonly ofUser: ReadonlyMap<UserId, readonly TeamId[]>
}

const memoryName = "teams"

export const knownTeams = (at: Look): Promise<KnownTeams> =>
  at.memory.remember(
    memoryName,
    async () => {
      const all = await listTeams(at)
      const ofUser = new Map<UserId, TeamId[]>()
      for (const { id, members } of all) {
        for (const { user } of members) ofUser.set(user, [...(ofUser.get(user) ?? []), id])
      }
      return { byId: new Map(all.map((team) => [team.id, team])), ofUser }
    },
    believedSeconds,
  )

/** After a change of teams, all who read them read them anew. */
export function teamsChanged(at: Change): void {
  at.memory.forget(memoryName)
  at.afterwards(() => at.memory.forget(memoryName))
}

/** The teams that are there, in order of name. */
export const livingTeams = async (at: Look): Promise<readonly TeamRecord[]> =>
  [...(await knownTeams(at)).byId.values()]
    .filter(({ endedAt }) => endedAt === undefined)
    .toSorted((one, other) => one.name.localeCompare(other.name, at.practice.language))

/** A team that is there; refuses `general.not-found` for one that has ended or never was. */
export async function getTeam(at: Look, team: TeamId): Promise<TeamRecord> {
  const found = (await knownTeams(at)).byId.get(team)
  if (found === undefined || found.endedAt !== undefined) throw refuse("general.not-found")
  return found
}

/** Whether a team is there, and has not ended. */
export async function isTeam(at: Look, team: TeamId): Promise<boolean> {
  const found = (await knownTeams(at)).byId.get(team)
  return found !== undefined && found.endedAt === undefined
}

/** The teams a user is in; none for whoever is in none. */
export const teamsOf = async (at: Look, user: UserId): Promise<readonly TeamId[]> =>
  (await knownTeams(at)).ofUser.get(user) ?? []

/** Who is in a team; nobody in one that has ended or never was. */
export const teamMembers = async (at: Look, team: TeamId): Promise<readonly TeamMember[]> =>
  (await knownTeams(at)).byId.get(team)?.members ?? []

/** What teams are called, those that have ended too. */
export async function teamNames(at: Look, teams: readonly TeamId[]): Promise<ReadonlyMap<TeamId, string>> {
  const { byId } = await knownTeams(at)
  return new Map(
    teams.flatMap((id) => {
      const team = byId.get(id)
      return team === undefined ? [] : [[id, team.name] as const]
    }),
  )
}

/** Whether a user leads a team. A fact to show and to sort by: it is never a right. */
export const isLeadOf = async (at: Look, user: UserId, team: TeamId): Promise<boolean> =>
  (await teamMembers(at, team)).some((member) => member.user === user && member.isLead)
