import type { Room } from "#ground/kernel/room.ts"
import { changeFolderRule } from "./change-rule.ts"
import { createFolderRule } from "./create-rule.ts"
import { getFolderRun } from "./get-run.ts"
import { listFolderRoots } from "./list-roots.ts"
import { listFolderRules } from "./list-rules.ts"
import { listFolderRuns } from "./list-runs.ts"
import { folderTables } from "./migrations/2026-11-22-folders.ts"
import { folderOpenTables } from "./open-tables.ts"
import { may } from "./permissions.ts"
import { removeFolderRule } from "./remove-rule.ts"
import { runFolderRule } from "./run-rule.ts"
import { stopFolderRun } from "./stop-run.ts"
import { switchFolderRule } from "./switch-rule.ts"
import { tryFolderRule } from "./try-rule.ts"
import { work } from "./work.ts"
import { workName } from "./work-name.ts"
import { folderRuleTable, folderRunTable } from "./tables.ts"
import { words } from "./words.ts"

/** The room that cleans folders outside Hoeder, within the roots that the operator names. */
export const folders: Room = {
  words,
  tables: [folderRuleTable, folderRunTable],
  operations: [
    listFolderRoots,
    listFolderRules,
    createFolderRule,
    changeFolderRule,
    removeFolderRule,
    switchFolderRule,
    tryFolderRule,
    runFolderRule,
    listFolderRuns,
    getFolderRun,
    stopFolderRun,
  ],
  dataKinds: [],
  migrations: [folderTables],
  permissions: Object.values(may),
  openTables: folderOpenTables,
  jobs: [{ name: workName, everySeconds: 60, run: work }],
}
