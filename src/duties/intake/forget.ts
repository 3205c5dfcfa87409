import type { Removal } from "#ground/kernel/ending.ts"
import { rowsOf } from "#ground/store/rows-of.ts"
import { importsOf } from "./made-rows.ts"
import { dropFile } from "./drop-file.ts"
import { getImportRecord } from "./rows.ts"

const rows = rowsOf({ table: "import_persons" })

/**
 * How is taken away from which file somebody came. The file tells of them too, and so do the rows that came back from it: where it
 * is still kept, it goes now.
 */
export const removal: Removal = {
  ...rows,
  remove: async (at, clearance, ending) => {
    if ("dossiers" in ending) return 0
    for (const id of await importsOf(at, ending.persons)) {
      const record = await getImportRecord(at, id)
      if (record.blob !== undefined) await dropFile(at, record, record.blob)
    }
    return rows.remove(at, clearance, ending)
  },
}
