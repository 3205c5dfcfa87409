import type { TeamId, UserId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import { isTeam, teamMembers, teamsChanged, teamsOf } from "./known.ts"
import { deleteFromAllTeams, deleteMember, insertMember, updateMember } from "./rows.ts"

/** Puts a user in teams; refuses `teams.unknown` for one that is not there or has ended. That the user is there, the caller knows. */
export async function addToTeams(at: Change, user: UserId, teams: readonly TeamId[]): Promise<void> {
  if (teams.length === 0) return
  for (const team of teams) if (!(await isTeam(at, team))) throw refuse("teams.unknown", { field: "teams" })
  await insertMember(at, user, teams)
  teamsChanged(at)
}

/** Takes a member out of a team; refuses who is no member. */
export async function leaveTeam(at: Change, team: TeamId, user: UserId): Promise<void> {
  await checkMember(at, team, user)
  await deleteMember(at, team, user)
  teamsChanged(at)
}

/** Lets a user be in exactly these teams; who leads one of them still does. */
export async function setTeams(at: Change, user: UserId, teams: readonly TeamId[]): Promise<void> {
  for (const team of await teamsOf(at, user)) if (!teams.includes(team)) await leaveTeam(at, team, user)
  await addToTeams(at, user, teams)
}

/** Takes a user out of every team, as when an account ends. */
export async function leaveAllTeams(at: Change, user: UserId): Promise<void> {
  await deleteFromAllTeams(at, user)
  teamsChanged(at)
}

/** Makes a member lead, or no longer; refuses who is no member. */
export async function setLead(at: Change, team: TeamId, member: { user: UserId; isLead: boolean }): Promise<void> {
  await checkMember(at, team, member.user)
  await updateMember(at, team, member)
  teamsChanged(at)
}

async function checkMember(at: Look, team: TeamId, member: UserId): Promise<void> {
  if (!(await teamMembers(at, team)).some(({ user }) => user === member)) throw refuse("general.not-found")
}
