import type { OpenTable } from "#ground/kernel/open-table.ts"
import { tables } from "#ground/kernel/scope.ts"
import { openTask, type TaskTables } from "./rows.ts"
import { taskTable } from "./tables.ts"

/** The tasks that are about nobody; the others go along with the person they are about. */
export const openOwnTaskTable: OpenTable = {
  name: "own-task",
  label: "leaving.table.own-task",
  of: [taskTable],
  columns: {
    id: "leaving.column.id",
    title: "leaving.column.title",
    details: "leaving.column.details",
    due: "leaving.column.due",
    user: "leaving.column.user",
    team: "leaving.column.team",
    doneAt: "leaving.column.done-at",
    createdAt: "leaving.column.created-at",
  },
  rows: async function* (at) {
    const query = tables<TaskTables>(at).selectFrom("tasks").selectAll().where("person_id", "is", null)
    for (const row of await query.orderBy("id").execute()) {
      const { id, content, due, assignee, done, createdAt } = openTask(row, at.keys.practice)
      const { title, details } = content
      yield { id, title, details, due, createdAt, doneAt: done?.at, ...assignee }
    }
  },
}
