import type { DataKind } from "#ground/kernel/data-kind.ts"
import type { Room } from "#ground/kernel/room.ts"
import { decideErasureOf } from "./decide-erasure.ts"
import { erasureTables } from "./migrations/2026-11-22-erasure.ts"
import { erasureOpenTables } from "./open-tables.ts"
import { may } from "./permissions.ts"
import { previewErasureOf } from "./preview-erasure.ts"
import { changeProfileOf, createProfileOf, listProfilesOf } from "./profiles.ts"
import { figures, getCertificate, getErasureOf, listErasuresOf, listItems } from "./read-erasures.ts"
import { getErasureSettings, raiseNumber, setErasureSettings } from "./settings.ts"
import { startErasureOf } from "./start-erasure.ts"
import { stopErasureOf } from "./stop-erasure.ts"
import { work } from "./work.ts"
import { erasureTableRules } from "./table-rules.ts"

export { confirmationOf, isConfirmed } from "./confirmation.ts"
export { kindsOfProfile, startErasure } from "./begin.ts"
export { mayEndAlone } from "./number.ts"
export { approverNeeds } from "./second-person.ts"
export { may as mayWithErasure } from "./permissions.ts"

/** The room that ends persons and dossiers; `dataKinds` are those of all rooms together. */
export const erasureRoom = (dataKinds: readonly DataKind[]): Room => ({
  tables: erasureTableRules,
  operations: [
    previewErasureOf(dataKinds),
    startErasureOf(dataKinds),
    decideErasureOf(dataKinds),
    stopErasureOf(dataKinds),
    getErasureOf(dataKinds),
    listErasuresOf(dataKinds),
    listItems,
    getCertificate,
    listProfilesOf(dataKinds),
    createProfileOf(dataKinds),
    changeProfileOf(dataKinds),
    getErasureSettings,
    setErasureSettings,
    figures,
  ],
  dataKinds: [],
  migrations: [erasureTables],
  permissions: Object.values(may),
  openTables: erasureOpenTables,
  jobs: [work(dataKinds)],
  secondPersonActs: [raiseNumber],
})
