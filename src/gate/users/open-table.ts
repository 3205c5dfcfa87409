import type { OpenTable } from "#ground/kernel/open-table.ts"
import { eachEvent } from "./rows.ts"
import { userEventTable } from "./tables.ts"

/** What was done with the accounts, by whom, and why. */
export const openUserEventTable: OpenTable = {
  name: "user-event",
  label: "leaving.table.user-event",
  of: [userEventTable],
  columns: {
    at: "leaving.column.at",
    account: "leaving.column.account",
    user: "leaving.column.user",
    what: "leaving.column.event",
    told: "leaving.column.content",
  },
  rows: async function* (at) {
    for await (const { at: moment, account, by, what, told } of eachEvent(at))
      yield { at: moment, account, user: by, what, told: JSON.stringify(told) }
  },
}
