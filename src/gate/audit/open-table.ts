import type { OpenTable } from "#ground/kernel/open-table.ts"
import { allLines } from "./rows.ts"
import { auditLineTable } from "./tables.ts"

/** The whole access log. Persons and things are opaque ids, staff are named in the table of users. */
export const openLogTable: OpenTable = {
  name: "log",
  label: "leaving.table.log",
  of: [auditLineTable],
  columns: {
    seq: "leaving.column.seq",
    at: "leaving.column.at",
    event: "leaving.column.event",
    action: "leaving.column.action",
    outcome: "leaving.column.outcome",
    because: "leaving.column.because",
    actor: "leaving.column.actor",
    user: "leaving.column.user",
    groups: "leaving.column.groups",
    session: "leaving.column.session",
    from: "leaving.column.address",
    by: "leaving.column.by",
    object: "leaving.column.object",
    person: "leaving.column.person",
    thing: "leaving.column.thing",
    count: "leaving.column.count",
    detail: "leaving.column.detail",
  },
  rows: async function* (at) {
    for await (const line of allLines(at))
      yield { ...line, groups: line.groups?.join("; "), detail: line.detail?.join("; ") }
  },
}
