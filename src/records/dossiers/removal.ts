import { type Ending, type Removal } from "#ground/kernel/ending.ts"
import { rowsOf } from "#ground/store/rows-of.ts"
import { forgetFiles } from "#gate/access/access.ts"
import { ownAmong } from "./rows.ts"

const rows = rowsOf({ table: "dossiers", dossier: "id", version: "version", newest: "changed_at" })
const tokens = rowsOf({ table: "dossier_tokens", dossier: "dossier_id" })

/** How dossiers are taken away, with what they are found by and who cares for them. */
export const dossierRemoval: Removal = {
  ...rows,
  remove: async (at, clearance, ending: Ending) => {
    await tokens.remove(at, clearance, ending)
    await forgetFiles(at, await ownAmong(at, ending))
    return rows.remove(at, clearance, ending)
  },
}
