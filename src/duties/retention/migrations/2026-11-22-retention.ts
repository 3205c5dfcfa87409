import type { Migration } from "#ground/kernel/migration.ts"

export const retentionTables: Migration = {
  name: "2026-11-22-retention",
  statements: [
    `create table retention_policies (
      id text primary key, version integer not null, in_use integer not null, changed_at text not null, sealed bytes not null
    )`,
    `create table retention_changes (
      id text primary key, policy_id text not null, version integer not null, user_id text not null,
      changed_at text not null, sealed bytes not null, unique (policy_id, version)
    )`,
    // Which things came to which stage, so that nobody is told twice. Goes with the thing.
    `create table retention_marks (
      thing_id text primary key, person_id text not null, dossier_id text, policy_id text not null,
      kept_through text not null, stage integer not null, round text not null, told_on text, begun_on text
    )`,
    "create index retention_marks_of on retention_marks (person_id)",
    "create index retention_marks_told on retention_marks (round, policy_id, stage)",
    `create table retention_notices (
      id text primary key, round text not null, policy_id text not null, stage integer not null, noticed_on text not null,
      persons integer not null, dossiers integer not null
    )`,
    "create table retention_seen (notice_id text not null, user_id text not null, primary key (notice_id, user_id))",
    // Numbers only.
    `create table retention_figures (
      month text primary key, coming_persons integer not null, coming_dossiers integer not null,
      overdue_persons integer not null, overdue_dossiers integer not null, held_persons integer not null,
      held_dossiers integer not null, uncovered_persons integer not null, uncovered_dossiers integer not null
    )`,
  ],
}
