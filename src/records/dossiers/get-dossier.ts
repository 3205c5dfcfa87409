import { look } from "#ground/kernel/operation.ts"
import { asSeen } from "./as-seen.ts"
import { getDossier as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { getWithSeal } from "./rows.ts"

export const getDossier = look(act, {
  needs: may["dossiers.read"],
  logs: {
    event: "dossiers.read",
    action: "R",
    object: "dossier",
    of: ({ id }, dossier) => ({ person: dossier?.person.id, thing: id }),
  },
  run: async (at, { id }) => {
    const { dossier, seal } = await getWithSeal(at, id)
    return asSeen(at, dossier, seal)
  },
})
