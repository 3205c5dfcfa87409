import type { Migration } from "#ground/kernel/migration.ts"

export const userTables: Migration = {
  name: "2026-11-22-users",
  statements: [
    `create table user_events (
      id text primary key, user_id text not null references users (id), by_id text, happened_at text not null,
      what text not null, sealed bytes not null
    )`,
    "create index user_events_of on user_events (user_id, id)",
    `create table email_changes (
      user_id text primary key references users (id), token_hash text not null, ends_at text not null, sealed bytes not null
    )`,
    "create unique index email_changes_by_token on email_changes (token_hash)",
  ],
}
