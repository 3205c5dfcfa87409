import type { OpenTable } from "#ground/kernel/open-table.ts"
import { listTeams } from "./rows.ts"
import { teamMemberTable, teamTable } from "./tables.ts"

/** A line for each member of each team; a team that has ended has one line and no member. */
export const openTeamTable: OpenTable = {
  name: "team",
  label: "leaving.table.team",
  of: [teamTable, teamMemberTable],
  columns: {
    id: "leaving.column.id",
    name: "leaving.column.name",
    endedAt: "leaving.column.ended-at",
    member: "leaving.column.member",
    isLead: "leaving.column.is-lead",
  },
  rows: async function* (at) {
    for (const { id, name, endedAt, members } of await listTeams(at)) {
      if (members.length === 0) yield { id, name, endedAt }
      for (const { user, isLead } of members) yield { id, name, endedAt, member: user, isLead }
    }
  },
}
