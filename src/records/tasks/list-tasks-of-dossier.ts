import { look } from "#ground/kernel/operation.ts"
import { getDossierWithSeal, mayWithDossiers } from "#records/dossiers/dossiers.ts"
import { listTasksOfDossier as act } from "./contract.ts"
import { listOf } from "./list.ts"

export const listTasksOfDossier = look(act, {
  needs: mayWithDossiers["dossiers.read"],
  logs: {
    event: "tasks.listed",
    action: "R",
    object: "task",
    of: ({ id }, output) => ({ person: output?.tasks[0]?.person?.id, thing: id, count: output?.tasks.length }),
  },
  run: async (at, { id, ...part }) => {
    await getDossierWithSeal(at, id)
    return listOf(at, { dossier: id }, part)
  },
})
