import type { OpenTable } from "#ground/kernel/open-table.ts"
import { eachGroupChange } from "./change-rows.ts"
import { groupChangeTable } from "./tables.ts"

/** What was ever changed in a group, also in one that is no longer there. */
export const openGroupChangeTable: OpenTable = {
  name: "group-change",
  label: "leaving.table.group-change",
  of: [groupChangeTable],
  columns: {
    at: "leaving.column.at",
    group: "leaving.column.group-id",
    user: "leaving.column.user",
    what: "leaving.column.event",
    before: "leaving.column.before",
    after: "leaving.column.after",
    reason: "leaving.column.ground",
  },
  rows: async function* (at) {
    for await (const { at: moment, group, by, what, before, after, reason } of eachGroupChange(at))
      yield { at: moment, group, user: by, what, before: before.join("; "), after: after.join("; "), reason }
  },
}
