import { look } from "#ground/kernel/operation.ts"
import { getDossierWithSeal } from "#records/dossiers/dossiers.ts"
import { holdsAsSeen } from "./as-seen.ts"
import { listHoldsOfDossier as act } from "./contract.ts"
import { keptBy } from "./kept-by.ts"
import { may } from "./permissions.ts"
import { listOfPerson } from "./rows.ts"

/** What holds a dossier: what is on it, and what is on the whole person. */
export const listHoldsOfDossier = look(act, {
  needs: may["holds.read"],
  logs: {
    event: "holds.listed",
    action: "R",
    object: "hold",
    of: ({ id }, output) => ({
      person: output?.holds[0]?.person.id,
      thing: id,
      count: output?.holds.length,
    }),
  },
  run: async (at, { id }) => {
    const { dossier, seal } = await getDossierWithSeal(at, id)
    const { person } = dossier
    const holds = (await listOfPerson(at, seal)).filter((hold) => hold.dossier === undefined || hold.dossier === id)
    return {
      holds: await holdsAsSeen(at, holds),
      keptBy: await keptBy(at, { person, dossier: id }),
      may: { set: (await at.mayWith(may["holds.manage"], [person])).has(person) },
    }
  },
})
