import { look } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { mayWithDossiers, personsWithDossier } from "#records/dossiers/dossiers.ts"
import { findPersons, mayWithPersons } from "#records/persons/persons.ts"
import { searchPersons as act } from "./contract.ts"

export const searchPersons = look(act, {
  needs: mayWithPersons["persons.read"],
  logs: {
    event: "persons.searched",
    action: "R",
    object: "person",
    of: (_input, found) => ({ count: found?.persons.length }),
  },
  run: async (at, { dossierType, responsible, page, size, ...question }) => {
    const byDossier = dossierType !== undefined || responsible !== undefined
    if (byDossier && !at.may(mayWithDossiers["dossiers.read"])) throw refuse("general.not-allowed")
    const among = byDossier
      ? personsWithDossier(at.within(mayWithDossiers["dossiers.read"]), dossierType, responsible)
      : undefined
    if (byDossier) at.used(mayWithDossiers["dossiers.read"])
    const found = await findPersons(at, { ...question, among, page, size })
    return { ...found, page, size, persons: [...found.persons] }
  },
})
