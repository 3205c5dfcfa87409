import type { Room } from "#ground/kernel/room.ts"
import { decideDuplicates } from "./decide-duplicates.ts"
import { getImport } from "./get-import.ts"
import { getWrongRows } from "./get-wrong-rows.ts"
import { importedDataKind } from "./data-kinds.ts"
import { holds } from "./holds.ts"
import { listDuplicates } from "./list-duplicates.ts"
import { listImports } from "./list-imports.ts"
import { intakeTables } from "./migrations/2026-11-22-intake.ts"
import { intakeDoubles } from "./migrations/2026-11-30-intake-doubles.ts"
import { may } from "./permissions.ts"
import { blobsInUse } from "./rows.ts"
import { readAgain } from "./read-again.ts"
import { runImport } from "./run-import.ts"
import { startImport } from "./start-import.ts"
import { tryImport } from "./try-import.ts"
import { undoByTwo, undoImport } from "./undo-import.ts"
import { importsWaiting } from "./waiting.ts"
import { work } from "./work.ts"
import { workName } from "./work-name.ts"
import { openImportTable } from "./open-table.ts"
import { importDuplicateTable, importFaultTable, importPersonTable, importTable } from "./tables.ts"
import { words } from "./words/words.ts"

export const imports: Room = {
  words,
  tables: [importTable, importDuplicateTable, importFaultTable, importPersonTable],
  operations: [
    startImport,
    listImports,
    getImport,
    tryImport,
    readAgain,
    listDuplicates,
    decideDuplicates,
    runImport,
    undoImport,
    getWrongRows,
  ],
  dataKinds: [importedDataKind],
  migrations: [intakeTables, intakeDoubles],
  permissions: Object.values(may),
  openTables: [openImportTable],
  jobs: [{ name: workName, everySeconds: 60, run: work }],
  waits: [importsWaiting],
  blobsInUse,
  holds,
  secondPersonActs: [undoByTwo],
}
