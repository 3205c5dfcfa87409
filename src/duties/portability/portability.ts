import type { Room } from "#ground/kernel/room.ts"
import { exportPerson } from "./export-person.ts"
import { may } from "./permissions.ts"
import { previewExport } from "./preview-export.ts"
import { words } from "./words.ts"

export { folderNames } from "./file-names.ts"
export { zipPerson } from "./person-zip.ts"
export type { Sealing } from "./files.ts"
export { writeZip, type ZipEntry } from "./zip.ts"

/** The room that hands a person everything held on them. */
export const portability: Room = {
  words,
  tables: [],
  operations: [exportPerson, previewExport],
  dataKinds: [],
  migrations: [],
  permissions: Object.values(may),
  jobs: [],
}
