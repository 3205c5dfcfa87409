import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { endTeam as end, mayWithTeams } from "#gate/teams/teams.ts"
import { chosenAssignee, countOpenOfTeam, giveAwayOfTeam } from "#records/tasks/tasks.ts"
import { endTeam as act } from "./contract.ts"
import { getSeenTeam } from "./seen-team.ts"

export const endTeam = change(act, {
  needs: mayWithTeams["teams.manage"],
  logs: { event: "teams.ended", action: "D", object: "team", of: ({ id }) => ({ thing: id }) },
  run: async (at, { team, user, ...seen }) => {
    const ending = await getSeenTeam(at, seen)
    const count = await countOpenOfTeam(at, ending.id)
    const isNamed = team !== undefined || user !== undefined
    if (count > 0 && !isNamed) throw refuse("teams.has-tasks", { count })
    if (team === ending.id) throw refuse("teams.unknown", { field: "team" })
    if (count > 0) await giveAwayOfTeam(at, ending.id, await chosenAssignee(at, { team, user }))
    await end(at, ending)
    return {}
  },
})
