import type { GroupId, TeamId, UserId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { groupsOf } from "#gate/access/access.ts"
import { teamsOf } from "#gate/teams/teams.ts"

// Groups and teams know users by their ids. An audience that is in none has no rights by them, whatever stands there.

const noGroups: readonly GroupId[] = []
const noTeams: readonly TeamId[] = []

/** The groups of somebody who signs in here. */
export const groupsOfUser = async (at: Look, user: UserId): Promise<readonly GroupId[]> =>
  at.audience.inGroups ? groupsOf(at, user) : noGroups

/** The teams of somebody who signs in here. */
export const teamsOfUser = async (at: Look, user: UserId): Promise<readonly TeamId[]> =>
  at.audience.inGroups ? teamsOf(at, user) : noTeams
