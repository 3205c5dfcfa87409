import type { Change } from "#ground/kernel/scope.ts"
import { deleteDuplicates } from "./duplicate-rows.ts"
import { deleteFaults } from "./fault-rows.ts"
import type { ImportRecord } from "./record.ts"
import { updateImport } from "./rows.ts"

/** Takes away the file of an import and all that was read from it; the counts stay. */
export async function dropFile(at: Change, record: ImportRecord, fileName = record.content.fileName): Promise<void> {
  const { blob } = record
  await deleteFaults(at, record.id)
  await deleteDuplicates(at, record.id)
  const content = {
    ...record.content,
    fileName,
    headings: [],
    examples: [],
    columns: [],
    odd: [],
    notices: [],
    fileKey: "",
  }
  await updateImport(at, record, { blob: undefined, content })
  if (blob !== undefined) at.afterwards(() => at.blobs.remove(blob))
}
