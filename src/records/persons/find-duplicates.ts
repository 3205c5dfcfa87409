import { look } from "#ground/kernel/operation.ts"
import { findDuplicates as act } from "./contract.ts"
import { doublesSeenBy } from "./doubles-seen-by.ts"
import { may } from "./policy.ts"

export const findDuplicates = look(act, {
  needs: may["persons.read"],
  logs: {
    event: "persons.doubles-sought",
    action: "R",
    object: "person",
    of: (_input, output) => ({ count: output?.perhapsDouble.length }),
  },
  run: async (at, candidate) => ({ perhapsDouble: await doublesSeenBy(at, candidate) }),
})
