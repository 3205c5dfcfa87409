import type { DataKind } from "#ground/kernel/data-kind.ts"
import type { Room } from "#ground/kernel/room.ts"
import { exportPersonFrom } from "./export-person.ts"
import { may } from "./permissions.ts"
import { previewExportFrom } from "./preview-export.ts"

export { folderNames } from "./file-names.ts"
export { zipPerson } from "./person-zip.ts"
export type { Sealing } from "./files.ts"
export { writeZip, type ZipEntry } from "./zip.ts"

/** The room that hands a person everything held on them; `dataKinds` are those of all rooms together. */
export const portabilityRoom = (dataKinds: readonly DataKind[]): Room => ({
  tables: [],
  operations: [exportPersonFrom(dataKinds), previewExportFrom(dataKinds)],
  dataKinds: [],
  migrations: [],
  permissions: Object.values(may),
  jobs: [],
})
