import { look } from "#ground/kernel/operation.ts"
import { asSeen } from "./as-seen.ts"
import { getPerson as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { getWithSeal } from "./rows.ts"

export const getPerson = look(act, {
  needs: may["persons.read"],
  logs: { event: "persons.read", action: "R", object: "person", of: ({ id }) => ({ person: id }) },
  run: async (at, { id }) => {
    const { person, seal } = await getWithSeal(at, id)
    return asSeen(at, person, seal)
  },
})
