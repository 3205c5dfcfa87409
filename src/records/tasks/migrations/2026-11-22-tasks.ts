import type { Migration } from "#ground/kernel/migration.ts"

export const taskTables: Migration = {
  name: "2026-11-22-tasks",
  statements: [
    `create table tasks (
      id text primary key, person_id text, dossier_id text, user_id text, team_id text, made_by text not null,
      due_on text not null, done_at text, done_by text, created_at text not null, changed_at text not null,
      version integer not null, sealed bytes not null
    )`,
    "create index tasks_of on tasks (person_id)",
    "create index tasks_in on tasks (dossier_id)",
    "create index tasks_by_user on tasks (user_id, done_at)",
    "create index tasks_by_team on tasks (team_id, done_at)",
    "create index tasks_by_maker on tasks (made_by, done_at)",
    "create table task_reminders (user_id text primary key, wanted integer not null)",
  ],
}
