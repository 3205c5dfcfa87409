import type { TeamId, UserId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { knownTeams, teamMembers, teamsChanged } from "./known.ts"
import { deleteFromAllTeams, insertMember, updateMember } from "./rows.ts"

/** Puts a user in teams; refuses `teams.unknown` for one that is not there or has ended. That the user is there, the caller knows. */
export async function addToTeams(at: Change, user: UserId, teams: readonly TeamId[]): Promise<void> {
  if (teams.length === 0) return
  const { byId } = await knownTeams(at)
  const isThere = (id: TeamId): boolean => byId.get(id) !== undefined && byId.get(id)?.endedAt === undefined
  if (!teams.every(isThere)) throw refuse("teams.unknown", { field: "teams" })
  await insertMember(at, user, teams)
  teamsChanged(at)
}

/** Takes a user out of every team, as when an account ends. */
export async function leaveAllTeams(at: Change, user: UserId): Promise<void> {
  await deleteFromAllTeams(at, user)
  teamsChanged(at)
}

/** Makes a member lead, or no longer; refuses who is no member. */
export async function setLead(at: Change, team: TeamId, member: { user: UserId; isLead: boolean }): Promise<void> {
  const isMember = (await teamMembers(at, team)).some(({ user }) => user === member.user)
  if (!isMember) throw refuse("general.not-found")
  await updateMember(at, team, member)
  teamsChanged(at)
}
