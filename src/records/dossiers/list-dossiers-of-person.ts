import { look } from "#ground/kernel/operation.ts"
import { getWithSeal as getPersonWithSeal } from "#records/persons/persons.ts"
import { listDossiersOfPerson as act } from "./contract.ts"
import { dossierLines, ownRole } from "./lines.ts"
import { listOnSide } from "./party-rows.ts"
import { may } from "./permissions.ts"
import { listById, listOfPerson } from "./rows.ts"

/** A person's own dossiers, and those of others in which the person has a role. */
export const listDossiersOfPerson = look(act, {
  needs: may["dossiers.read"],
  logs: {
    event: "dossiers.listed",
    action: "R",
    object: "dossier",
    of: ({ id }, output) => ({
      person: id,
      count: output?.dossiers.length,
      persons: output?.dossiers.map(({ person }) => person.id),
    }),
  },
  run: async (at, { id, archived }) => {
    const { seal } = await getPersonWithSeal(at, id)
    const roles = new Map((await listOnSide(at, seal, "party")).map((party) => [party.dossier, party.content.role]))
    const all = [...(await listOfPerson(at, id)), ...(await listById(at, [...roles.keys()]))]
    const dossiers = archived === "with" ? all : all.filter(({ archivedOn }) => archivedOn === undefined)
    return {
      dossiers: await dossierLines(at, dossiers, (dossier) => roles.get(dossier.id) ?? ownRole),
      inArchive: all.length - dossiers.length,
    }
  },
})
