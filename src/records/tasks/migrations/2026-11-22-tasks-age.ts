import type { Migration } from "#ground/kernel/migration.ts"

/** Finished tasks are found by when that was. */
export const taskAge: Migration = {
  name: "2026-11-22-tasks-age",
  statements: ["create index tasks_by_age on tasks (done_at, id)"],
}
