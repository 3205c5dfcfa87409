import { eachOf, type OpenTable } from "#ground/kernel/open-table.ts"
import { listImportPage } from "./rows.ts"
import { importTable } from "./tables.ts"

/** Which files were taken in, by figures; whose rows they were is with each person. */
export const openImportTable: OpenTable = {
  name: "import",
  label: "leaving.table.import",
  of: [importTable],
  columns: {
    id: "leaving.column.id",
    name: "leaving.column.name",
    mode: "leaving.column.mode",
    state: "leaving.column.state",
    at: "leaving.column.at",
    endedAt: "leaving.column.done-at",
    count: "leaving.column.count",
    fresh: "leaving.column.fresh",
    duplicate: "leaving.column.duplicate",
    wrong: "leaving.column.wrong",
  },
  rows: async function* (at) {
    for await (const { id, mode, state, startedAt, finishedAt, total, progress, content } of eachOf((asked) =>
      listImportPage(at, asked),
    )) {
      const { fresh, duplicate, wrong } = progress
      const when = { at: startedAt, endedAt: finishedAt }
      yield { id, name: content.fileName, mode, state, ...when, count: total, fresh, duplicate, wrong }
    }
  },
}
