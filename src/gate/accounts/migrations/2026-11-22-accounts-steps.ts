import type { Migration } from "#ground/kernel/migration.ts"

/** What users set up to show who they are, beside the code by mail. */
export const stepTables: Migration = {
  name: "2026-11-22-accounts-steps",
  statements: [
    `create table totp_secrets (
      user_id text primary key references users (id), made_at text not null, last_step integer not null, sealed bytes not null
    )`,
    `create table totp_setups (
      user_id text primary key references users (id), ends_at text not null, sealed bytes not null
    )`,
    `create table recovery_codes (
      user_id text not null references users (id), hash bytes not null, made_at text not null, primary key (user_id, hash)
    )`,
  ],
}
