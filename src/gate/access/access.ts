import type { Room } from "#ground/kernel/room.ts"
import { accessTables } from "./migrations/2026-11-22-access.ts"

export { requireManagerLeft } from "./last-manager.ts"
export { listGroups, requireGroups, setGroups } from "./membership-rows.ts"
export { addToGroups, createGroup, findGroup, grant, groupNames, groupsOf, permissionsOf } from "./rows.ts"

export const access: Room = { operations: [], holdings: [], migrations: [accessTables], permissions: [], jobs: [] }
