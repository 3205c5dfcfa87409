import type { Removal } from "#ground/kernel/ending.ts"
import { say } from "#ground/words/words.ts"
import { rowsOf } from "#ground/store/rows-of.ts"
import { importsOf } from "./made-rows.ts"
import { dropFile } from "./drop-file.ts"
import { getImportRecord } from "./rows.ts"

const rows = rowsOf({ table: "import_persons" })

/**
 * How is taken away from which file somebody came. The file tells of them too, and so do the rows that came back from it and
 * perhaps what it is called: as far as they are still kept, they go now.
 */
export const removal: Removal = {
  ...rows,
  remove: async (at, clearance, ending) => {
    if ("dossiers" in ending) return 0
    for (const id of await importsOf(at, ending.persons)) {
      await dropFile(at, await getImportRecord(at, id), say(at.practice.language, "intake.file-name-erased"))
    }
    return rows.remove(at, clearance, ending)
  },
}
