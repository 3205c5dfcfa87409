import type { PersonId } from "#ground/kernel/ids.ts"
import { change } from "#ground/kernel/operation.ts"
import { removeTie as act } from "./contract.ts"
import { may } from "./policy.ts"
import { noteActivity } from "./rows.ts"
import { deleteTies, getTie } from "./tie-rows.ts"

export const removeTie = change(act, {
  needs: may["persons.write"],
  logs: {
    event: "persons.tie-removed",
    action: "D",
    object: "tie",
    of: ({ id }, gone) => ({ person: gone?.person as PersonId | undefined, thing: id }),
  },
  run: async (at, { id }) => {
    const { tie } = await getTie(at, id)
    await deleteTies(at, tie.mirror === undefined ? [id] : [id, tie.mirror])
    await noteActivity(at, tie.person)
    return { person: tie.person }
  },
})
