import type { Migration } from "#ground/kernel/migration.ts"

export const accountsTables: Migration = {
  name: "2026-11-22-accounts",
  statements: [
    `create table users (
      id text primary key, email_token bytes not null, state text not null,
      created_at text not null, changed_at text not null, sealed bytes not null
    )`,
    "create unique index users_by_email on users (email_token)",
    `create table credentials (
      user_id text not null references users (id), kind text not null,
      changed_at text not null, sealed bytes not null, primary key (user_id, kind)
    )`,
    `create table pending_sign_ins (
      token_hash text primary key, user_id text not null references users (id),
      step text not null, made_at text not null, ends_at text not null
    )`,
    `create table codes (
      id text primary key, user_id text not null references users (id), bound_to text not null,
      made_at text not null, ends_at text not null, tries integer not null, state text not null, hash bytes not null
    )`,
    "create index codes_by_user on codes (user_id, made_at)",
    "create index codes_by_binding on codes (bound_to, state)",
    `create table sessions (
      id text primary key, token_hash text not null, former_hash text, former_until text,
      user_id text not null references users (id), started_at text not null, last_used_at text not null,
      ends_at text not null, stepped_at text not null, sealed bytes not null
    )`,
    "create unique index sessions_by_token on sessions (token_hash)",
    "create index sessions_by_former_token on sessions (former_hash)",
    "create index sessions_by_user on sessions (user_id)",
    `create table sign_ins (
      id text primary key, user_id text, tried_at text not null, outcome text not null, sealed bytes not null
    )`,
    "create index sign_ins_by_user on sign_ins (user_id, id)",
    "create index sign_ins_by_time on sign_ins (tried_at)",
    `create table sign_in_limits (
      name text primary key, wrong integer not null, locks integer not null,
      locked integer not null, free_at text not null, last_at text not null
    )`,
    `create table invitations (
      token_hash text primary key, user_id text not null references users (id),
      made_at text not null, ends_at text not null
    )`,
    "create index invitations_by_user on invitations (user_id)",
  ],
}
