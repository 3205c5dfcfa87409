import type { Migration } from "#ground/kernel/migration.ts"

/** A session can be locked: it goes on after the password or a passkey, and ends after too many wrong ones. */
export const lockTables: Migration = {
  name: "2026-11-30-accounts-lock",
  statements: [
    "alter table sessions add column locked_at text",
    "alter table sessions add column wrong_at_lock integer not null default 0",
  ],
}
