import type { Room } from "#ground/kernel/room.ts"
import { accessTables } from "./migrations/2026-11-22-access.ts"
import { membershipSince } from "./migrations/2026-11-22-access-since.ts"
import { reachTables } from "./migrations/2026-11-22-access-reach.ts"
import { groupTables } from "./open-tables.ts"

export { grantHighRisk, mayGiveTo, requireMayGive } from "./giving.ts"
export { isManagerLeftWithout, requireManagerLeft } from "./last-manager.ts"
export { listGroups, requireGroups, setGroups } from "./membership-rows.ts"
export {
  allDossiersInReach,
  allPersonsInReach,
  type Carers,
  carersOf,
  dossiersInReach,
  endMaker,
  forgetCare,
  forgetFiles,
  personsInReach,
  setCaredFor,
  setCarers,
  setMaker,
} from "./care-rows.ts"
export { firstGroupMadeAt, type Granted, listGranted, listMembers, usesNotedSince } from "./since-rows.ts"
export { listPermissionUses, openPermissionUses, type PermissionUses } from "./uses.ts"
export { type Reacher, reachOf, withoutRights } from "./reach.ts"
export {
  addToGroups,
  allMemberships,
  createGroup,
  deleteGroupRow,
  findGroup,
  getGroupRow,
  grant,
  groupNames,
  groupsOf,
  listGroupRows,
  permissionsOf,
  removeFromGroups,
  renameGroupRow,
  withdraw,
} from "./rows.ts"
import {
  caredForTable,
  carerTable,
  emergencyTable,
  groupPermissionTable,
  groupTable,
  membershipTable,
  permissionUseTable,
} from "./tables.ts"

export { caredForTable, emergencyTable, membershipTable }
export type { EmergencyStep, ReviewVerdict, SealedEmergency } from "./tables.ts"
import { words } from "./words.ts"

export const access: Room = {
  words,
  tables: [
    groupTable,
    groupPermissionTable,
    membershipTable,
    caredForTable,
    carerTable,
    emergencyTable,
    permissionUseTable,
  ],
  operations: [],
  dataKinds: [],
  migrations: [accessTables, reachTables, membershipSince],
  permissions: [],
  openTables: groupTables,
  jobs: [],
}
