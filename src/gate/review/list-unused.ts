import { look } from "#ground/kernel/operation.ts"
import { mayWithGroups } from "#gate/groups/groups.ts"
import { listUnused as act } from "./contract.ts"
import { listUnusedOf, unusedDays } from "./unused.ts"

export const listUnused = look(act, {
  needs: mayWithGroups["groups.read"],
  logs: {
    event: "review.unused-listed",
    action: "R",
    object: "group",
    of: (_input, output) => ({ count: output?.groups.length }),
  },
  run: async (at) => ({ days: unusedDays, groups: await listUnusedOf(at) }),
})
