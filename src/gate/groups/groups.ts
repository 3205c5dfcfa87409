import type { Room } from "#ground/kernel/room.ts"
import { grantPermissions, previewGrant, withdrawPermissions } from "./granting.ts"
import { createGroup, removeGroup, renameGroup } from "./making.ts"
import { addMembers, removeMember } from "./members.ts"
import { may } from "./permissions.ts"
import {
  compareGroups,
  getGroup,
  listGroupChanges,
  listGroups,
  listHolders,
  listPermissions,
  listTemplates,
} from "./reading.ts"
import { openGroupChangeTable } from "./open-table.ts"
import { groupChangeTable } from "./tables.ts"
import { words } from "./words.ts"

export { catalogue, highestRisk, permissionsIn } from "./catalogue.ts"
export { groupChangesSince } from "./change-rows.ts"
export { memberWarningsOf, permissionAsSaid } from "./describe.ts"
export { giveGroups, regiveGroups } from "./giving.ts"
export { withdrawFrom } from "./granting.ts"
export { takeOut } from "./members.ts"
export { may as mayWithGroups } from "./permissions.ts"

/** Groups and what they may do. */
export const groups: Room = {
  words,
  tables: [groupChangeTable],
  operations: [
    listPermissions,
    listGroups,
    createGroup,
    getGroup,
    renameGroup,
    removeGroup,
    previewGrant,
    grantPermissions,
    withdrawPermissions,
    addMembers,
    removeMember,
    compareGroups,
    listHolders,
    listTemplates,
    listGroupChanges,
  ],
  dataKinds: [],
  migrations: [],
  permissions: Object.values(may),
  openTables: [openGroupChangeTable],
  jobs: [],
}
