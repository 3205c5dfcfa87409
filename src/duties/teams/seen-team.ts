import type { TeamId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { getTeam, type Team } from "#gate/teams/teams.ts"

/** A team of which the reader saw this version; refuses `general.stale` where somebody was faster. */
export async function getSeenTeam(
  at: Look,
  { id, version }: { readonly id: TeamId; readonly version: number },
): Promise<Team> {
  const team = await getTeam(at, id)
  if (team.version !== version) throw refuse("general.stale", { version: team.version, seen: version })
  return team
}
