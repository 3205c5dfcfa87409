import type { Room } from "#ground/kernel/room.ts"
import { emergencyHolding } from "./holding.ts"
import { beginEmergency, endEmergency, listEmergencies, listMyEmergencies, reviewEmergency } from "./operations.ts"
import { may } from "./policy.ts"

export { lastingOf } from "./rows.ts"
export { may as mayWithEmergency } from "./policy.ts"

export const emergency: Room = {
  tables: [],
  operations: [beginEmergency, listMyEmergencies, endEmergency, listEmergencies, reviewEmergency],
  holdings: [emergencyHolding],
  migrations: [],
  permissions: Object.values(may),
  jobs: [],
}
