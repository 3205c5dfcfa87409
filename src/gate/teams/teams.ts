import type { Room } from "#ground/kernel/room.ts"
import { teamTables } from "./migrations/2026-11-22-teams.ts"

export { isLeadOf, teamMembers, teamNames, teamsOf } from "./known.ts"
export { addToTeams, leaveAllTeams, setLead } from "./members.ts"
export { listTeams } from "./rows.ts"
export { createTeam } from "./make.ts"

export const teams: Room = { operations: [], holdings: [], migrations: [teamTables], permissions: [], jobs: [] }
