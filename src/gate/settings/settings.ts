import type { Room } from "#ground/kernel/room.ts"
import { settingTables } from "./migrations/2026-11-22-settings.ts"
import { numberTable, settingTable } from "./tables.ts"

export { getSetting, setSetting } from "./choices.ts"
export { chosenPersonWord, choosePersonWord } from "./person-word.ts"
export { nextNumbers, skipNumbersTo } from "./numbers.ts"

export const settings: Room = {
  words: {},
  tables: [settingTable, numberTable],
  operations: [],
  dataKinds: [],
  migrations: [settingTables],
  permissions: [],
  jobs: [],
}
