import { look } from "#ground/kernel/operation.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { recentPersons } from "#gate/audit/audit.ts"
import { listRecentPersons as act } from "./contract.ts"
import { personLines } from "./lines.ts"
import { may } from "./permissions.ts"

const howMany = 12

export const listRecentPersons = look(act, {
  needs: may["persons.read"],
  logs: {
    event: "persons.listed",
    action: "R",
    object: "person",
    of: (_input, output) => ({ count: output?.persons.length }),
  },
  run: async (at) => ({ persons: [...(await personLines(at, await recentPersons(at, actingUser(at), howMany)))] }),
})
