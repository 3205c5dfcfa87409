import type { Migration } from "#ground/kernel/migration.ts"

export const folderTables: Migration = {
  name: "2026-11-22-folders",
  statements: [
    "create table folder_rules (id text primary key, is_on integer not null, last_day text not null, version integer not null, sealed bytes not null)",
    `create table folder_runs (
      id text primary key, rule_id text not null, rule_version integer not null, mode text not null, state text not null,
      is_stopping integer not null, asked_at text not null, asked_by text, ended_at text, has_names integer not null,
      certificate_id text, sealed bytes not null
    )`,
    "create index folder_runs_of on folder_runs (rule_id, id)",
    "create index folder_runs_state on folder_runs (state)",
  ],
}
