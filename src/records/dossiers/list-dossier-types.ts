import { look } from "#ground/kernel/operation.ts"
import { listDossierTypes as act } from "./contract.ts"
import { listTypes } from "./type-rows.ts"

/** Filters and forms need the types; their names are about nobody. */
export const listDossierTypes = look(act, {
  needs: "signed-in",
  logs: { nothing: "types of dossier are choices of the practice, about nobody" },
  run: async (at) => ({ types: [...(await listTypes(at))] }),
})
