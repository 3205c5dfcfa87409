import { eachOf, type OpenTable } from "#ground/kernel/open-table.ts"
import { listRuleRecords } from "./rule-rows.ts"
import { listRunRecords } from "./run-rows.ts"
import { folderRuleTable, folderRunTable } from "./tables.ts"

const openRuleTable: OpenTable = {
  name: "folder-rule",
  label: "leaving.table.folder-rule",
  of: [folderRuleTable],
  columns: {
    id: "leaving.column.id",
    name: "leaving.column.name",
    isOn: "leaving.column.in-use",
    switchedOnBy: "leaving.column.user",
    rule: "leaving.column.content",
  },
  rows: async function* (at) {
    for (const { id, isOn, switchedOnBy, rule } of await listRuleRecords(at))
      yield { id, name: rule.name, isOn, switchedOnBy, rule: JSON.stringify(rule) }
  },
}

/** What each run did, in figures; names of files are shown to those who may see them, and go nowhere else. */
const openRunTable: OpenTable = {
  name: "folder-run",
  label: "leaving.table.folder-run",
  of: [folderRunTable],
  columns: {
    id: "leaving.column.id",
    rule: "leaving.column.folder-rule",
    name: "leaving.column.name",
    mode: "leaving.column.mode",
    state: "leaving.column.state",
    at: "leaving.column.at",
    user: "leaving.column.user",
    endedAt: "leaving.column.done-at",
    files: "leaving.column.count",
    done: "leaving.column.content",
    certificate: "leaving.column.certificate",
  },
  rows: async function* (at) {
    for await (const run of eachOf(async (asked) => (await listRunRecords(at, asked)).runs)) {
      const { id, ruleId, rule, mode, state, askedAt, askedBy, endedAt, done, certificate } = run
      const { examples: _shown, troubles: _named, ...figures } = done
      const who = { at: askedAt, user: askedBy, endedAt, certificate }
      yield { id, rule: ruleId, name: rule.name, mode, state, files: done.files, done: JSON.stringify(figures), ...who }
    }
  },
}

export const folderOpenTables: readonly OpenTable[] = [openRuleTable, openRunTable]
