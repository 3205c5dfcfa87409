import type { Room } from "#ground/kernel/room.ts"
import { addMember } from "./add-member.ts"
import { createTeam } from "./create-team.ts"
import { endTeam } from "./end-team.ts"
import { getTeam } from "./get-team.ts"
import { listTeams } from "./list-teams.ts"
import { removeMember } from "./remove-member.ts"
import { renameTeam } from "./rename-team.ts"
import { setLead } from "./set-lead.ts"
import { words } from "./words.ts"

export const manageTeams: Room = {
  words,
  tables: [],
  operations: [listTeams, getTeam, createTeam, renameTeam, endTeam, addMember, removeMember, setLead],
  dataKinds: [],
  migrations: [],
  permissions: [],
  jobs: [],
}
