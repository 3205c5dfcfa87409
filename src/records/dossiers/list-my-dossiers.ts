import { look } from "#ground/kernel/operation.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { listMyDossiers as act } from "./contract.ts"
import { dossierLines, ownRole } from "./lines.ts"
import { may } from "./permissions.ts"
import { listOfUser } from "./rows.ts"

const howMany = 200

export const listMyDossiers = look(act, {
  needs: may["dossiers.read"],
  logs: {
    event: "dossiers.listed",
    action: "R",
    object: "dossier",
    of: (_input, output) => ({
      count: output?.dossiers.length,
      persons: output?.dossiers.map(({ person }) => person.id),
    }),
  },
  run: async (at) => ({
    dossiers: await dossierLines(at, await listOfUser(at, actingUser(at), howMany), () => ownRole),
  }),
})
