import type { Room } from "#ground/kernel/room.ts"
import { teamTables } from "./migrations/2026-11-22-teams.ts"
import { teamTable } from "./open-table.ts"
import { may } from "./permissions.ts"
import { teamTableRules } from "./table-rules.ts"
import { words } from "./words.ts"

export { getTeam, isLeadOf, isTeam, livingTeams, teamMembers, teamNames, teamsOf } from "./known.ts"
export { addToTeams, leaveAllTeams, leaveTeam, setLead, setTeams } from "./members.ts"
export { createTeam, endTeam, renameTeam } from "./make.ts"
export { may as mayWithTeams } from "./permissions.ts"

export type { TeamRecord } from "./rows.ts"

export const teams: Room = {
  words,
  tables: teamTableRules,
  operations: [],
  dataKinds: [],
  migrations: [teamTables],
  permissions: Object.values(may),
  openTables: [teamTable],
  jobs: [],
}
