import type { Migration } from "#ground/kernel/migration.ts"

export const retentionOfKinds: Migration = {
  name: "2026-11-22-retention-of-kinds",
  statements: [
    // Of a policy about a kind of data: how many things, and which, by the days on which their terms began.
    "alter table retention_notices add column things integer",
    "alter table retention_notices add column policy_version integer",
    "alter table retention_notices add column began_after text",
    "alter table retention_notices add column began_through text",
    `create table retention_ends (
      id text primary key, policy_id text not null, notice_id text, state text not null, begun_at text not null, sealed bytes not null
    )`,
    "create index retention_ends_by_notice on retention_ends (notice_id)",
    "create index retention_ends_by_policy on retention_ends (policy_id, state)",
  ],
}
