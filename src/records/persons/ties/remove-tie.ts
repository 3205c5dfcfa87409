import { clearToDestroy } from "#ground/kernel/ending.ts"
import { change } from "#ground/kernel/operation.ts"
import { removeTie as act } from "#records/persons/contract.ts"
import { may } from "#records/persons/permissions.ts"
import { noteChange } from "#records/persons/rows.ts"
import { deleteTies, getTie } from "./tie-rows.ts"

export const removeTie = change(act, {
  needs: may["persons.write"],
  logs: {
    event: "persons.tie-removed",
    action: "D",
    object: "tie",
    of: ({ id }, gone) => ({ person: gone?.person, thing: id }),
  },
  run: async (at, { id }) => {
    const { tie } = await getTie(at, id)
    const { mirror, person, content } = tie
    const sides = [{ id, person }]
    if (mirror !== undefined && "person" in content.other) sides.push({ id: mirror, person: content.other.person })
    const clearance = await clearToDestroy(
      sides.map((side) => ({ person: side.person, part: true })),
      at,
    )
    await deleteTies(at, clearance, sides)
    await noteChange(at, tie.person)
    return { person: tie.person }
  },
})
