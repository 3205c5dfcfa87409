import { eachOf, type OpenTable } from "#ground/kernel/open-table.ts"
import { listEnds } from "./ending/end-rows.ts"
import { listFigures } from "./notices/figure-rows.ts"
import { stageFrom } from "./due/mark-rows.ts"
import { listNoticeRecords } from "./due/notice-rows.ts"
import { listAll, listChanges } from "./policies/policy-rows.ts"
import {
  retentionChangeTable,
  retentionEndTable,
  retentionFigureTable,
  retentionNoticeTable,
  retentionPolicyTable,
} from "./tables.ts"

const openPolicyTable: OpenTable = {
  name: "retention-policy",
  label: "leaving.table.retention-policy",
  of: [retentionPolicyTable],
  columns: {
    id: "leaving.column.id",
    name: "leaving.column.name",
    inUse: "leaving.column.in-use",
    source: "leaving.column.ground",
    changedAt: "leaving.column.changed-at",
    content: "leaving.column.content",
  },
  rows: async function* (at) {
    for (const { id, version: _, name, inUse, source, changedAt, ...content } of await listAll(at))
      yield { id, name, inUse, source, changedAt, content: JSON.stringify(content) }
  },
}

const openChangeTable: OpenTable = {
  name: "retention-change",
  label: "leaving.table.retention-change",
  of: [retentionChangeTable],
  columns: {
    policy: "leaving.column.policy",
    at: "leaving.column.at",
    user: "leaving.column.user",
    before: "leaving.column.before",
    after: "leaving.column.after",
  },
  rows: async function* (at) {
    for (const { id: policy } of await listAll(at)) {
      for (const { at: moment, by, before, after } of (await listChanges(at, policy)).toReversed())
        yield {
          policy,
          at: moment,
          user: by,
          before: before && JSON.stringify(before),
          after: after && JSON.stringify(after),
        }
    }
  },
}

const openNoticeTable: OpenTable = {
  name: "retention-notice",
  label: "leaving.table.retention-notice",
  of: [retentionNoticeTable],
  columns: {
    id: "leaving.column.id",
    on: "leaving.column.day",
    policy: "leaving.column.policy",
    stage: "leaving.column.stage",
    persons: "leaving.column.persons",
    dossiers: "leaving.column.dossiers",
    things: "leaving.column.count",
  },
  rows: async function* (at) {
    for await (const { id, on, policy, stage, persons, dossiers, things } of eachOf(
      async (asked) => (await listNoticeRecords(at, undefined, asked)).notices,
    ))
      yield { id, on, policy, stage: stageFrom(stage), persons, dossiers, things }
  },
}

/** What was ended of single kinds of data: by which policy and whom, and how much went. Of whom it was is in none of it. */
const openEndTable: OpenTable = {
  name: "retention-end",
  label: "leaving.table.retention-end",
  of: [retentionEndTable],
  columns: {
    id: "leaving.column.id",
    policy: "leaving.column.policy",
    state: "leaving.column.state",
    at: "leaving.column.at",
    askedBy: "leaving.column.asked-by",
    goneOf: "leaving.column.gone-of",
    skipped: "leaving.column.skipped",
    certificate: "leaving.column.certificate",
  },
  rows: async function* (at) {
    for await (const { id, policy, state, begunAt, content } of eachOf((asked) => listEnds(at, asked))) {
      const { askedBy, gone, skipped, certificate } = content
      const what = { goneOf: JSON.stringify(gone), skipped: JSON.stringify(skipped), certificate }
      yield { id, policy, state, at: begunAt, askedBy, ...what }
    }
  },
}

/** As many months as there are: twelve in a year, so a century is few. */
const allMonths = 1200

const openFigureTable: OpenTable = {
  name: "retention-figure",
  label: "leaving.table.retention-figure",
  of: [retentionFigureTable],
  columns: {
    month: "leaving.column.month",
    of: "leaving.column.standing",
    persons: "leaving.column.persons",
    dossiers: "leaving.column.dossiers",
  },
  rows: async function* (at) {
    for (const { month, ...standings } of await listFigures(at, allMonths))
      for (const [of, { persons, dossiers }] of Object.entries(standings)) yield { month, of, persons, dossiers }
  },
}

export const retentionOpenTables: readonly OpenTable[] = [
  openPolicyTable,
  openChangeTable,
  openNoticeTable,
  openEndTable,
  openFigureTable,
]
