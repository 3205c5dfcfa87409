import type { OpenTable } from "#ground/kernel/open-table.ts"
import { listGroups } from "./membership-rows.ts"
import { permissionsOf } from "./rows.ts"

const groupTable: OpenTable = {
  name: "group",
  label: "leaving.table.group",
  columns: { id: "leaving.column.id", name: "leaving.column.name" },
  rows: async function* (at) {
    for (const { id, name } of await listGroups(at)) yield { id, name }
  },
}

const grantTable: OpenTable = {
  name: "grant",
  label: "leaving.table.grant",
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

export const groupTables: readonly OpenTable[] = [groupTable, grantTable]
