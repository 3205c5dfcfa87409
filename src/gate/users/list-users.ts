import { look } from "#ground/kernel/operation.ts"
import { listUsers as act } from "./contract.ts"
import { describeAll } from "./described.ts"
import { may } from "./permissions.ts"

export const listUsers = look(act, {
  needs: may["users.see"],
  logs: {
    event: "users.listed",
    action: "R",
    object: "account",
    of: (_input, output) => ({ count: output?.users.length }),
  },
  run: async (at, { state }) => {
    const all = await describeAll(at)
    const users = state === undefined ? all : all.filter((user) => user.state === state)
    return { users, total: users.length }
  },
})
