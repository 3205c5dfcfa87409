import type { Migration } from "#ground/kernel/migration.ts"

export const passkeyTables: Migration = {
  name: "2026-11-22-accounts-passkeys",
  statements: [
    `create table passkeys (
      id text primary key, user_id text not null references users (id), credential_token bytes not null,
      made_at text not null, last_used_at text, sealed bytes not null
    )`,
    "create unique index passkeys_by_credential on passkeys (credential_token)",
    "create index passkeys_by_user on passkeys (user_id)",
    `create table passkey_challenges (
      bound_to text not null, purpose text not null, hash text not null, ends_at text not null, primary key (bound_to, purpose)
    )`,
  ],
}
