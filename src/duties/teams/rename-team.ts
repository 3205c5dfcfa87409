import { change } from "#ground/kernel/operation.ts"
import { mayWithTeams, renameTeam as rename } from "#gate/teams/teams.ts"
import { seenAgain } from "./as-seen.ts"
import { renameTeam as act } from "./contract.ts"
import { getSeenTeam } from "./seen-team.ts"

export const renameTeam = change(act, {
  needs: mayWithTeams["teams.manage"],
  logs: { event: "teams.renamed", action: "U", object: "team", of: ({ id }) => ({ thing: id }) },
  run: async (at, { name, ...seen }) => {
    await rename(at, await getSeenTeam(at, seen), name)
    return seenAgain(at, seen.id)
  },
})
