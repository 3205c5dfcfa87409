import { newId, type TeamId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import { knownTeams, teamsChanged } from "./known.ts"
import { insertTeam } from "./rows.ts"

/** Makes a team, in which nobody is yet; refuses a name that another team has. */
export async function createTeam(at: Change, name: string): Promise<TeamId> {
  await checkName(at, name)
  const id = newId<TeamId>(at.now)
  await insertTeam(at, id, name)
  teamsChanged(at)
  return id
}

/** Refuses a name that a team that is there has, whatever its capitals and accents. */
async function checkName(at: Look, name: string): Promise<void> {
  const isSame = (other: string): boolean => other.localeCompare(name, "nl", { sensitivity: "base" }) === 0
  const others = [...(await knownTeams(at)).byId.values()].filter(({ endedAt }) => endedAt === undefined)
  if (others.some((team) => isSame(team.name))) throw refuse("teams.name-taken", { field: "name" })
}
