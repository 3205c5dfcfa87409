import { change } from "#ground/kernel/operation.ts"
import { mayWithTeams, setLead as set } from "#gate/teams/teams.ts"
import { seenAgain } from "./as-seen.ts"
import { setLead as act } from "./contract.ts"

export const setLead = change(act, {
  needs: mayWithTeams["teams.manage"],
  logs: { event: "teams.lead-set", action: "U", object: "team", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id, user, isLead }) => {
    await set(at, id, { user, isLead })
    return seenAgain(at, id)
  },
})
