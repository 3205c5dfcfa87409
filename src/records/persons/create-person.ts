import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { asSeen } from "./as-seen.ts"
import { createPerson as act } from "./contract.ts"
import { createPersons } from "./create-persons.ts"
import { duplicatesSeenBy } from "./duplicates/duplicates-seen-by.ts"
import { may } from "./permissions.ts"
import { getWithSeal } from "./rows.ts"

export const createPerson = change(act, {
  needs: may["persons.write"],
  logs: {
    event: "persons.created",
    action: "C",
    object: "person",
    of: (_input, person) => ({ person: person?.id }),
  },
  run: async (at, { knownDuplicates, ...typed }) => {
    const perhapsDuplicate = await duplicatesSeenBy(at, { ...typed, birthDate: typed.birth?.date })
    if (knownDuplicates !== undefined && perhapsDuplicate.some((one) => !knownDuplicates.includes(one.id)))
      throw refuse("persons.duplicate-meanwhile")
    const [id] = await createPersons(at, [typed])
    if (id === undefined) throw new Error("the person was just made")
    const { person, seal } = await getWithSeal(at, id)
    return { ...(await asSeen(at, person, seal)), perhapsDuplicate }
  },
})
