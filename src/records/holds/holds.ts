import type { Room } from "#ground/kernel/room.ts"
import { changeHoldUntil } from "./change-until.ts"
import { endHold } from "./end-hold.ts"
import { holdDataKind } from "./data-kind.ts"
import { listHoldsOfDossier } from "./list-holds-of-dossier.ts"
import { listHoldsOfPerson } from "./list-holds-of-person.ts"
import { listHolds } from "./list-holds.ts"
import { holdTables } from "./migrations/2026-11-22-holds.ts"
import { may } from "./permissions.ts"
import { setHold } from "./set-hold.ts"
import { handHolds } from "./source.ts"
import { holdTable } from "./tables.ts"
import { words } from "./words.ts"

export const holds: Room = {
  words,
  tables: [holdTable],
  operations: [setHold, changeHoldUntil, endHold, listHoldsOfPerson, listHoldsOfDossier, listHolds],
  dataKinds: [holdDataKind],
  migrations: [holdTables],
  permissions: Object.values(may),
  jobs: [],
  holds: handHolds,
}
