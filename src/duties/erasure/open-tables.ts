import { eachOf, type OpenTable } from "#ground/kernel/open-table.ts"
import { listFigureRows } from "./figure-rows.ts"
import { listProfileRows } from "./profile-rows.ts"
import { listErasureRecords } from "./rows.ts"
import { erasureProfileTable, erasureTable, figureTable } from "./tables.ts"

/** Every erasure: on what ground, by whom, and how much of what went. Who went is in none of it. */
const openErasureTable: OpenTable = {
  name: "erasure",
  label: "leaving.table.erasure",
  of: [erasureTable],
  columns: {
    id: "leaving.column.id",
    end: "leaving.column.kind",
    state: "leaving.column.state",
    ground: "leaving.column.ground",
    at: "leaving.column.at",
    madeBy: "leaving.column.user",
    askedBy: "leaving.column.asked-by",
    decidedBy: "leaving.column.decided-by",
    endedAt: "leaving.column.done-at",
    gone: "leaving.column.count",
    goneOf: "leaving.column.gone-of",
    skipped: "leaving.column.skipped",
    certificate: "leaving.column.certificate",
  },
  rows: async function* (at) {
    for await (const record of eachOf(async (asked) => (await listErasureRecords(at, asked)).records)) {
      const { id, end, state, madeAt, endedAt, content } = record
      const { ground, policy, madeBy, asked, decided, gone, goneOf, skipped, certificate } = content
      const who = { madeBy, askedBy: asked?.by, decidedBy: decided?.by }
      const what = { gone, goneOf: JSON.stringify(goneOf), skipped: JSON.stringify(skipped), certificate }
      yield { id, end, state, ground: ground ?? policy?.label, at: madeAt, endedAt, ...who, ...what }
    }
  },
}

const openProfileTable: OpenTable = {
  name: "erasure-profile",
  label: "leaving.table.erasure-profile",
  of: [erasureProfileTable],
  columns: {
    id: "leaving.column.id",
    name: "leaving.column.name",
    goes: "leaving.column.goes",
    isDefault: "leaving.column.is-default",
  },
  rows: async function* (at) {
    for (const { id, name, goes, isDefault } of await listProfileRows(at))
      yield { id, name, goes: goes.join("; "), isDefault }
  },
}

const openFigureTable: OpenTable = {
  name: "figure",
  label: "leaving.table.figure",
  of: [figureTable],
  columns: {
    age: "leaving.column.age",
    postcode: "leaving.column.postcode",
    type: "leaving.column.dossier-type",
    length: "leaving.column.length",
    persons: "leaving.column.count",
  },
  rows: async function* (at) {
    for await (const { age, postcode, type, length, persons } of eachOf(
      async (asked) => (await listFigureRows(at, asked)).figures,
    ))
      yield { age, postcode, type, length, persons }
  },
}

export const erasureOpenTables: readonly OpenTable[] = [openErasureTable, openProfileTable, openFigureTable]
