import { newId, type TeamId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import { livingTeams, teamsChanged } from "./known.ts"
import { insertTeam, storeEnd, storeName, type TeamRecord } from "./rows.ts"

/** Makes a team, in which nobody is yet; refuses a name that another team has. */
export async function createTeam(at: Change, name: string): Promise<TeamId> {
  await checkName(at, name)
  const id = newId<TeamId>(at.now)
  await insertTeam(at, id, name)
  teamsChanged(at)
  return id
}

/** Calls a team otherwise; refuses a name that another has, and a team that somebody changed since. */
export async function renameTeam(at: Change, seen: TeamRecord, name: string): Promise<void> {
  await checkName(at, name, seen.id)
  await storeName(at, seen, name)
  teamsChanged(at)
}

/** Ends a team for good. What it still has to do is given away before. */
export async function endTeam(at: Change, seen: TeamRecord): Promise<void> {
  await storeEnd(at, seen)
  teamsChanged(at)
}

/** Refuses a name that another team has, whatever its capitals and accents. */
async function checkName(at: Look, name: string, own?: TeamId): Promise<void> {
  const isSame = (other: string): boolean => other.localeCompare(name, "nl", { sensitivity: "base" }) === 0
  if ((await livingTeams(at)).some((team) => team.id !== own && isSame(team.name)))
    throw refuse("teams.name-taken", { field: "name" })
}
