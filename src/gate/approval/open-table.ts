import { eachOf, type OpenTable } from "#ground/kernel/open-table.ts"
import { listAskings, listEnded } from "./rows.ts"
import { approvalTable, endedAloneTable } from "./tables.ts"

/** What was asked of a second person, by whom, and what was said: an answer a line. */
const openApprovalTable: OpenTable = {
  name: "approval",
  label: "leaving.table.approval",
  of: [approvalTable],
  columns: {
    id: "leaving.column.id",
    kind: "leaving.column.kind",
    state: "leaving.column.state",
    at: "leaving.column.at",
    askedBy: "leaving.column.asked-by",
    answeredBy: "leaving.column.decided-by",
    answer: "leaving.column.answer",
  },
  rows: async function* (at) {
    for await (const { id, kind, state, at: askedAt, by, answers } of eachOf((asked) => listAskings(at, asked))) {
      const asked = { id, kind, state, at: askedAt, askedBy: by }
      if (answers.length === 0) yield asked
      for (const { by: answeredBy, yes } of answers) yield { ...asked, answeredBy, answer: yes ? "yes" : "no" }
    }
  },
}

/** How much users ended by themselves. */
const openEndedTable: OpenTable = {
  name: "ended-alone",
  label: "leaving.table.ended-alone",
  of: [endedAloneTable],
  columns: {
    id: "leaving.column.id",
    at: "leaving.column.at",
    by: "leaving.column.user",
    count: "leaving.column.count",
  },
  rows: async function* (at) {
    for (const { thing, at: moment, by, count } of await listEnded(at, "")) yield { id: thing, at: moment, by, count }
  },
}

export const approvalOpenTables: readonly OpenTable[] = [openApprovalTable, openEndedTable]
