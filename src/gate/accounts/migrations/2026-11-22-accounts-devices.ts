import type { Migration } from "#ground/kernel/migration.ts"

export const deviceTable: Migration = {
  name: "2026-11-22-accounts-devices",
  statements: [
    `create table known_devices (
      user_id text not null references users (id), token bytes not null, last_used_at text not null,
      primary key (user_id, token)
    )`,
  ],
}
