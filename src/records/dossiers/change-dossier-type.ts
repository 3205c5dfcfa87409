import { change } from "#ground/kernel/operation.ts"
import { requireSeen } from "#ground/store/seen-version.ts"
import { changeDossierType as act } from "./contract.ts"
import { checkName } from "./create-dossier-type.ts"
import { may } from "./permissions.ts"
import { getType, updateType } from "./type-rows.ts"

export const changeDossierType = change(act, {
  needs: may["dossiers.manage-types"],
  logs: { event: "dossiers.type-changed", action: "U", object: "dossier-type", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id, version, inUse, ...content }) => {
    const seen = await getType(at, id)
    requireSeen(seen, version)
    await checkName(at, content.name, id)
    return updateType(at, seen, content, inUse)
  },
})
