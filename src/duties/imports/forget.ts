import type { Removal } from "#ground/kernel/removal.ts"
import type { ImportId } from "#ground/kernel/ids.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import { rowsOf } from "#ground/store/rows-of.ts"
import { deleteMade, importsOf, listMade } from "./made-rows.ts"
import { deleteDuplicates, importsWithDuplicates, listChunksAsKept } from "./duplicate-rows.ts"
import { dropFile } from "./drop-file.ts"
import { deleteFaults } from "./fault-rows.ts"
import { findImportRecord } from "./rows.ts"
import { importPersonTable } from "./tables.ts"

const rows = rowsOf(importPersonTable, {})

const erased = (at: Look): string => at.sayIn(at.practice.language)("imports.file-name-erased")

/** Imports with a row that was, or perhaps is, one of these persons: their file tells of them as well. Of what cannot be read it may. */
async function importsNaming(at: Look, persons: ReadonlySet<string>): Promise<readonly ImportId[]> {
  const naming: ImportId[] = []
  for (const id of await importsWithDuplicates(at))
    for await (const chunk of listChunksAsKept(at, id))
      if (chunk === undefined || chunk.some(({ candidates }) => candidates.some((person) => persons.has(person))))
        naming.push(id)
  return naming
}

/** What is kept of an import that is not as it was written goes too; its file is nobody's, and the sweep takes it. */
async function dropFileOf(at: Change, id: ImportId): Promise<void> {
  const record = await findImportRecord(at, id)
  if (record !== undefined) return dropFile(at, record, erased(at))
  await deleteFaults(at, id)
  await deleteDuplicates(at, id)
}

/**
 * How is taken away from which file somebody came. The file tells of them too, and so do the rows that came back from it and
 * perhaps what it is called: as far as they are still kept, they go now. Where single origins go because they are old, the file goes
 * with the last of them: others in it may have to stay whole.
 */
export const removal: Removal = {
  ...rows,
  remove: async (at, clearance, ending) => {
    if ("dossiers" in ending) return 0
    const named = await importsNaming(at, new Set<string>(ending.persons))
    for (const id of new Set([...(await importsOf(at, ending.persons)), ...named])) await dropFileOf(at, id)
    return rows.remove(at, clearance, ending)
  },
  removeSingle: async (at, clearance, things) => {
    for (const { person } of things) clearance.require({ person, part: true })
    const persons = things.map(({ person }) => person)
    const imports = await importsOf(at, persons)
    await deleteMade(at, clearance, persons)
    for (const id of imports) if ((await listMade(at, id, 0, 1)).length === 0) await dropFileOf(at, id)
    return persons.length
  },
}
