import type { Room } from "#ground/kernel/room.ts"
import { teamTables } from "./migrations/2026-11-22-teams.ts"
import { openTeamTable } from "./open-table.ts"
import { may } from "./permissions.ts"
import { teamMemberTable, teamTable } from "./tables.ts"
import { words } from "./words.ts"

export { getTeam, isLeadOf, isTeam, livingTeams, teamMembers, teamNames, teamsOf } from "./known.ts"
export { addToTeams, leaveAllTeams, leaveTeam, setLead, setTeams } from "./members.ts"
export { createTeam, endTeam, renameTeam } from "./make.ts"
export { may as mayWithTeams } from "./permissions.ts"

export type { TeamRecord } from "./rows.ts"

export const teams: Room = {
  words,
  tables: [teamTable, teamMemberTable],
  operations: [],
  dataKinds: [],
  migrations: [teamTables],
  permissions: Object.values(may),
  openTables: [openTeamTable],
  jobs: [],
}
