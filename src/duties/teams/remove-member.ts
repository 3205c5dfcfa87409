import { change } from "#ground/kernel/operation.ts"
import { leaveTeam, mayWithTeams } from "#gate/teams/teams.ts"
import { seenAgain } from "./as-seen.ts"
import { removeMember as act } from "./contract.ts"

export const removeMember = change(act, {
  needs: mayWithTeams["teams.manage"],
  logs: { event: "teams.member-removed", action: "U", object: "team", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id, user }) => {
    await leaveTeam(at, id, user)
    return seenAgain(at, id)
  },
})
