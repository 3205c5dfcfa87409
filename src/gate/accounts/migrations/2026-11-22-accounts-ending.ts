import type { Migration } from "#ground/kernel/migration.ts"

/** An account ends on a day, or when nobody has used it for long; a password can be asked for anew. */
export const endingTables: Migration = {
  name: "2026-11-22-accounts-ending",
  statements: [
    "alter table users add column ends_on text",
    "alter table users add column signed_in_at text",
    "alter table users add column noticed_at text",
    "alter table users add column version integer not null default 1",
    `create table password_links (
      token_hash text primary key, user_id text not null references users (id),
      made_at text not null, ends_at text not null
    )`,
    "create index password_links_by_user on password_links (user_id)",
  ],
}
