import type { UserId } from "#ground/kernel/ids.ts"
import { look } from "#ground/kernel/operation.ts"
import { actingUser, type Look } from "#ground/kernel/scope.ts"
import { teamsOf } from "#gate/teams/teams.ts"
import { listTasks as act } from "./contract.ts"
import type { Among } from "./list-rows.ts"
import { listOf } from "./list.ts"
import { usersWhoLeft } from "./assignee.ts"

export const listTasks = look(act, {
  needs: "signed-in",
  logs: {
    event: "tasks.listed",
    action: "R",
    object: "task",
    of: (_input, output) => ({
      count: output?.tasks.length,
      persons: output?.tasks.flatMap(({ person }) => person?.id ?? []),
    }),
  },
  run: async (at, { whose, ...part }) => listOf(at, await among(at, actingUser(at), whose), part),
})

async function among(at: Look, user: UserId, whose: "mine" | "teams" | "both" | "given" | "left"): Promise<Among> {
  if (whose === "given") return { givenBy: user }
  if (whose === "left") return { assignees: { users: await usersWhoLeft(at), teams: [] } }
  return {
    assignees: {
      users: whose === "teams" ? [] : [user],
      teams: whose === "mine" ? [] : await teamsOf(at, user),
    },
  }
}
