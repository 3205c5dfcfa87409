import { look } from "#ground/kernel/operation.ts"
import type { Permission } from "#ground/kernel/permission.ts"
import { listGroups } from "#gate/access/access.ts"
import { livingTeams } from "#gate/teams/teams.ts"
import { listUserChoices as act } from "./contract.ts"
import { may } from "./policy.ts"

export const listUserChoices = (permissions: readonly Permission[]) =>
  look(act, {
    needs: may["users.see"],
    logs: { nothing: "what groups and teams there are; nothing about a person" },
    run: async (at) => {
      const byName = new Map(permissions.map((permission) => [permission.name, permission]))
      const groups = (await listGroups(at)).map(({ id, name, permissions: held }) => ({
        id,
        name,
        grants: held.flatMap((one) => {
          const permission = byName.get(one)
          return permission === undefined ? [] : [{ sentence: at.say(permission.sentence), risk: permission.risk }]
        }),
      }))
      return {
        groups: groups.toSorted((a, b) => a.name.localeCompare(b.name, at.practice.language)),
        teams: (await livingTeams(at)).map(({ id, name }) => ({ id, name })),
      }
    },
  })
