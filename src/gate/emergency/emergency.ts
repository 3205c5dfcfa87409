import type { Room } from "#ground/kernel/room.ts"
import { emergencyDataKind } from "./data-kind.ts"
import { emergencyBound } from "./migrations/2026-11-30-emergency-bound.ts"
import {
  endEmergency,
  getEmergenciesWaiting,
  getEmergencyBound,
  letOnEmergency,
  listMyEmergencies,
} from "./operations.ts"
import { may } from "./permissions.ts"
import { emergencyMissTable } from "./tables.ts"
import { emergenciesWaiting } from "./waiting.ts"
import { words } from "./words.ts"

export { may as mayWithEmergency } from "./permissions.ts"
export type { EmergencyRecord } from "./record.ts"
export type { EmergencyStep } from "#gate/access/access.ts"
export {
  getEmergency,
  lastingOf,
  listOfPerson as emergenciesOfPerson,
  listPage as pageOfEmergencies,
  writeStep,
} from "./rows.ts"
export { requireReviewer, reviewing } from "./second-person.ts"
export { takeEmergency } from "./take.ts"

export const emergency: Room = {
  words,
  tables: [emergencyMissTable],
  operations: [listMyEmergencies, getEmergencyBound, endEmergency, getEmergenciesWaiting, letOnEmergency],
  dataKinds: [emergencyDataKind],
  migrations: [emergencyBound],
  permissions: Object.values(may),
  jobs: [],
  waits: [emergenciesWaiting],
}
