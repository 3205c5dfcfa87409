import { look } from "#ground/kernel/operation.ts"
import { getWithSeal } from "#records/persons/persons.ts"
import { holdsAsSeen } from "./as-seen.ts"
import { listHoldsOfPerson as act } from "./contract.ts"
import { keptBy } from "./kept-by.ts"
import { may } from "./permissions.ts"
import { listOfPerson } from "./rows.ts"

export const listHoldsOfPerson = look(act, {
  needs: may["holds.read"],
  logs: {
    event: "holds.listed",
    action: "R",
    object: "hold",
    of: ({ id }, output) => ({ person: id, count: output?.holds.length }),
  },
  run: async (at, { id }) => {
    const { seal } = await getWithSeal(at, id)
    return {
      holds: await holdsAsSeen(at, await listOfPerson(at, seal)),
      keptBy: await keptBy(at, { person: id }),
      may: { set: (await at.mayWith(may["holds.manage"], [id])).has(id) },
    }
  },
})
