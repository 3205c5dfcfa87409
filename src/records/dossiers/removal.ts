import type { Ending } from "#ground/kernel/ending.ts"
import type { Removal } from "#ground/kernel/removal.ts"
import { rowsOf } from "#ground/store/rows-of.ts"
import { forgetFiles } from "#gate/access/access.ts"
import { ownAmong } from "./rows.ts"
import { dossierTokens } from "./tokens.ts"
import { dossierTable } from "./tables.ts"

const rows = rowsOf(dossierTable, { dossier: "id", version: "version", newest: "changed_at" })

/** How dossiers are taken away, with whoever cares for them and, at last, what they are found by. */
export const dossierRemoval: Removal = {
  ...rows,
  remove: async (at, clearance, ending: Ending) => {
    await forgetFiles(at, await ownAmong(at, ending))
    return rows.remove(at, clearance, ending)
  },
  sweep: dossierTokens.sweep,
}
