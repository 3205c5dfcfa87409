import { look } from "#ground/kernel/operation.ts"
import { listTies as act } from "#records/persons/contract.ts"
import { may } from "#records/persons/permissions.ts"
import { getWithSeal } from "#records/persons/rows.ts"
import { listTieRecords } from "./tie-rows.ts"
import { withNames } from "./ties.ts"

export const listTies = look(act, {
  needs: may["persons.read"],
  logs: {
    event: "persons.ties-listed",
    action: "R",
    object: "tie",
    of: ({ id }, output) => ({ person: id, count: output?.ties.length }),
  },
  run: async (at, { id }) => {
    const { seal } = await getWithSeal(at, id)
    return { ties: await withNames(at, await listTieRecords(at, seal)) }
  },
})
