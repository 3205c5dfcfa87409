import { look } from "#ground/kernel/operation.ts"
import { findDuplicates as act } from "#records/persons/contract.ts"
import { duplicatesSeenBy } from "./duplicates-seen-by.ts"
import { may } from "#records/persons/permissions.ts"

export const findDuplicates = look(act, {
  needs: may["persons.read"],
  logs: {
    event: "persons.doubles-sought",
    action: "R",
    object: "person",
    of: (_input, output) => ({ count: output?.perhapsDuplicate.length }),
  },
  run: async (at, candidate) => ({ perhapsDuplicate: await duplicatesSeenBy(at, candidate) }),
})
