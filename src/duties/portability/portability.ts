import type { Holding } from "#ground/kernel/holding.ts"
import type { Room } from "#ground/kernel/room.ts"
import { exportPersonFrom } from "./export-person.ts"
import { may } from "./policy.ts"
import { previewExportFrom } from "./preview-export.ts"

export { folderNames } from "./file-names.ts"
export { zipPerson } from "./person-zip.ts"
export type { Sealing } from "./files.ts"
export { writeZip, type ZipEntry } from "./zip.ts"

/** The room that hands a person everything held on them; `holdings` are those of all rooms together. */
export const portabilityRoom = (holdings: readonly Holding[]): Room => ({
  tables: [],
  operations: [exportPersonFrom(holdings), previewExportFrom(holdings)],
  holdings: [],
  migrations: [],
  permissions: Object.values(may),
  jobs: [],
})
