import { look } from "#ground/kernel/operation.ts"
import { allDossiersInReach } from "#gate/access/access.ts"
import { getWithSeal as getPersonWithSeal, mayWithPersons } from "#records/persons/persons.ts"
import { listTasksOfPerson as act } from "./contract.ts"
import { listOf } from "./list.ts"

export const listTasksOfPerson = look(act, {
  needs: mayWithPersons["persons.read"],
  logs: {
    event: "tasks.listed",
    action: "R",
    object: "task",
    of: ({ id }, output) => ({ person: id, count: output?.tasks.length }),
  },
  run: async (at, { id, ...part }) => {
    await getPersonWithSeal(at, id)
    return listOf(at, { person: id, dossiers: allDossiersInReach(at) }, part)
  },
})
