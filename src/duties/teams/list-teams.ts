import { look } from "#ground/kernel/operation.ts"
import { livingTeams, mayWithTeams } from "#gate/teams/teams.ts"
import { asSeen } from "./as-seen.ts"
import { listTeams as act, type Team } from "./contract.ts"

export const listTeams = look(act, {
  needs: "signed-in",
  logs: { nothing: "names of teams and of the staff in them, which everybody in the practice knows" },
  run: async (at) => {
    const teams: Team[] = []
    for (const team of await livingTeams(at)) teams.push(await asSeen(at, team))
    return { teams, may: { manage: at.may(mayWithTeams["teams.manage"]) } }
  },
})
