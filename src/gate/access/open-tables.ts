import { eachOf, type OpenTable } from "#ground/kernel/open-table.ts"
import { pageOfCarers } from "./care-rows.ts"
import { listGroups } from "./membership-rows.ts"
import { permissionsOf } from "./rows.ts"
import { carerTable, groupPermissionTable, groupTable } from "./tables.ts"

const openGroupTable: OpenTable = {
  name: "group",
  label: "leaving.table.group",
  of: [groupTable],
  columns: { id: "leaving.column.id", name: "leaving.column.name" },
  rows: async function* (at) {
    for (const { id, name } of await listGroups(at)) yield { id, name }
  },
}

const openGrantTable: OpenTable = {
  name: "grant",
  label: "leaving.table.grant",
  of: [groupPermissionTable],
  columns: {
    group: "leaving.column.group",
    permission: "leaving.column.permission",
    extent: "leaving.column.extent",
  },
  rows: async function* (at) {
    for (const { id, name } of await listGroups(at)) {
      for (const [permission, extent] of await permissionsOf(at, [id])) yield { group: name, permission, extent }
    }
  },
}

/** Who cares for which dossier, or for a person who has none yet: who may see what follows from it. */
const openCarerTable: OpenTable = {
  name: "carer",
  label: "leaving.table.carer",
  of: [carerTable],
  columns: { file: "leaving.column.file", holder: "leaving.column.holder", part: "leaving.column.care-part" },
  rows: async function* (at) {
    for await (const { file_id: file, holder_id: holder, part } of eachOf((asked) => pageOfCarers(at, asked)))
      yield { file, holder, part }
  },
}

export const groupTables: readonly OpenTable[] = [openGroupTable, openGrantTable, openCarerTable]
