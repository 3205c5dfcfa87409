import type { Permission } from "#ground/kernel/permission.ts"
import type { Room } from "#ground/kernel/room.ts"
import { catalogueOf } from "./catalogue.ts"
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
import { groupChangeTable } from "./open-table.ts"

export { type Catalogue, catalogueOf, highestRisk } from "./catalogue.ts"
export { groupChangesSince } from "./change-rows.ts"
export { memberWarningsOf, permissionAsSaid } from "./describe.ts"
export { giveGroups, regiveGroups } from "./giving.ts"
export { withdrawFrom } from "./granting.ts"
export { takeOut } from "./members.ts"
export { may as mayWithGroups } from "./permissions.ts"

/** Groups and what they may do; `others` are the permissions that all other rooms declare. */
export function groupsRoom(others: readonly Permission[]): Room {
  const own = Object.values(may)
  const all = catalogueOf([...others, ...own])
  return {
    tables: [],
    operations: [
      listPermissions(all),
      listGroups(all),
      createGroup(all),
      getGroup(all),
      renameGroup(all),
      removeGroup,
      previewGrant(all),
      grantPermissions(all),
      withdrawPermissions(all),
      addMembers(all),
      removeMember(all),
      compareGroups(all),
      listHolders(all),
      listTemplates(all),
      listGroupChanges(all),
    ],
    dataKinds: [],
    migrations: [],
    permissions: own,
    openTables: [groupChangeTable],
    jobs: [],
  }
}
