import { change } from "#ground/kernel/operation.ts"
import { createTeam as make, mayWithTeams } from "#gate/teams/teams.ts"
import { seenAgain } from "./as-seen.ts"
import { createTeam as act } from "./contract.ts"

export const createTeam = change(act, {
  needs: mayWithTeams["teams.manage"],
  logs: { event: "teams.made", action: "C", object: "team", of: (_input, team) => ({ thing: team?.id }) },
  run: async (at, { name }) => seenAgain(at, await make(at, name)),
})
