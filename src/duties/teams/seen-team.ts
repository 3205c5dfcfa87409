import type { TeamId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { requireSeen } from "#ground/store/seen-version.ts"
import { getTeam, type TeamRecord } from "#gate/teams/teams.ts"

/** A team of which the reader saw this version; refuses `general.stale` where somebody was faster. */
export async function getSeenTeam(
  at: Look,
  { id, version }: { readonly id: TeamId; readonly version: number },
): Promise<TeamRecord> {
  const team = await getTeam(at, id)
  requireSeen(team, version)
  return team
}
