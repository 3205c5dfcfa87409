import type { Migration } from "#ground/kernel/migration.ts"

export const accessTables: Migration = {
  name: "2026-11-22-access",
  statements: [
    "create table groups (id text primary key, sealed bytes not null, created_at text not null)",
    `create table group_permissions (
      group_id text not null references groups (id), permission text not null, granted_at text not null,
      primary key (group_id, permission)
    )`,
    "create table memberships (user_id text not null, group_id text not null references groups (id), primary key (user_id, group_id))",
  ],
}
