import type { Room } from "#ground/kernel/room.ts"
import { decideErasure } from "./decide-erasure.ts"
import { erasureTables } from "./migrations/2026-11-22-erasure.ts"
import { erasureOpenTables } from "./open-tables.ts"
import { may } from "./permissions.ts"
import { previewErasure } from "./preview-erasure.ts"
import { changeProfile, createProfile, listProfiles } from "./profiles.ts"
import { figures, getCertificate, getErasure, listErasures, listItems } from "./read-erasures.ts"
import { getErasureSettings, raiseNumber, setErasureSettings } from "./settings.ts"
import { startErasure } from "./start-erasure.ts"
import { stopErasure } from "./stop-erasure.ts"
import { work } from "./work.ts"
import { erasureItemTable, erasureProfileTable, erasureTable, figureTable } from "./tables.ts"
import { erasuresWaiting } from "./waiting.ts"
import { words } from "./words.ts"

export { confirmationOf, isConfirmed } from "./confirmation.ts"
export { kindsOfProfile, startErasure } from "./begin.ts"
export { mayEndAlone } from "./number.ts"
export { approverNeeds } from "./second-person.ts"
export { may as mayWithErasure } from "./permissions.ts"

/** The room that ends persons and dossiers. */
export const erasure: Room = {
  words,
  tables: [erasureTable, erasureItemTable, erasureProfileTable, figureTable],
  operations: [
    previewErasure,
    startErasure,
    decideErasure,
    stopErasure,
    getErasure,
    listErasures,
    listItems,
    getCertificate,
    listProfiles,
    createProfile,
    changeProfile,
    getErasureSettings,
    setErasureSettings,
    figures,
  ],
  dataKinds: [],
  migrations: [erasureTables],
  permissions: Object.values(may),
  openTables: erasureOpenTables,
  jobs: [work],
  waits: [erasuresWaiting],
  secondPersonActs: [raiseNumber],
}
