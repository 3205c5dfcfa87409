import type { Migration } from "#ground/kernel/migration.ts"

export const teamTables: Migration = {
  name: "2026-11-22-teams",
  statements: [
    `create table teams (
      id text primary key, version integer not null, created_at text not null, ended_at text, sealed bytes not null
    )`,
    `create table team_members (
      team_id text not null references teams (id), user_id text not null, is_lead integer not null,
      primary key (team_id, user_id)
    )`,
  ],
}
