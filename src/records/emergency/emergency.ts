import type { Room } from "#ground/kernel/room.ts"
import { beginEmergency } from "./begin-emergency.ts"
import { getEmergency, listEmergencies, listEmergenciesOfPerson } from "./reading.ts"
import { reviewEmergency, takeBackReview } from "./reviewing.ts"
import { words } from "./words.ts"

/** Taking emergency access, and looking at it: its tables and permissions are of `gate/emergency`. */
export const manageEmergencies: Room = {
  words,
  tables: [],
  operations: [beginEmergency, listEmergencies, getEmergency, reviewEmergency, takeBackReview, listEmergenciesOfPerson],
  dataKinds: [],
  migrations: [],
  permissions: [],
  jobs: [],
}
