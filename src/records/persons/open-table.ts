import type { OpenTable } from "#ground/kernel/open-table.ts"
import { listReasonRows } from "./reasons/reason-rows.ts"
import { inactiveReasonTable } from "./tables.ts"

/** The practice's own reasons for which somebody is inactive. */
export const openInactiveReasonTable: OpenTable = {
  name: "inactive-reason",
  label: "leaving.table.inactive-reason",
  of: [inactiveReasonTable],
  columns: { id: "leaving.column.id", name: "leaving.column.name", inUse: "leaving.column.in-use" },
  rows: async function* (at) {
    for (const { id, name, inUse } of await listReasonRows(at)) yield { id, name, inUse }
  },
}
