import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { allUsers } from "#gate/accounts/accounts.ts"
import { addToTeams, getTeam, mayWithTeams } from "#gate/teams/teams.ts"
import { seenAgain } from "./as-seen.ts"
import { addMember as act } from "./contract.ts"

export const addMember = change(act, {
  needs: mayWithTeams["teams.manage"],
  logs: { event: "teams.member-added", action: "U", object: "team", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id, user }) => {
    await getTeam(at, id)
    const isHere = (await allUsers(at)).some((one) => one.id === user && one.state !== "ended")
    if (!isHere) throw refuse("teams.user-unknown", { field: "user" })
    await addToTeams(at, user, [id])
    return seenAgain(at, id)
  },
})
