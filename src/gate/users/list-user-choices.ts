import { look } from "#ground/kernel/operation.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { grantHighRisk, listGroupRows, mayGiveTo } from "#gate/access/access.ts"
import { memberWarningsOf, permissionsIn } from "#gate/groups/groups.ts"
import { livingTeams } from "#gate/teams/teams.ts"
import { listUserChoices as act } from "./contract.ts"
import { may } from "./permissions.ts"

export const listUserChoices = look(act, {
  needs: may["users.see"],
  logs: { nothing: "what groups and teams there are; nothing about a person" },
  run: async (at) => ({
    groups: await groupChoices(at),
    teams: (await livingTeams(at)).map(({ id, name }) => ({ id, name })),
  }),
})

const groupChoices = async (at: Look) =>
  Promise.all(
    (await listGroupRows(at)).map(async ({ id, name, rights }) => {
      const held = permissionsIn(at, rights)
      return {
        id,
        name,
        grants: held.map(({ sentence, risk }) => ({ sentence: at.say(sentence), risk })),
        warnings: memberWarningsOf(at, held, rights),
        needsReason: await grantHighRisk(at, [id]),
        mayGive: await mayGiveTo(at, id),
      }
    }),
  )
