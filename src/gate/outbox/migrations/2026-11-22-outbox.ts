import type { Migration } from "#ground/kernel/migration.ts"

export const outboxTables: Migration = {
  name: "2026-11-22-outbox",
  statements: [
    `create table outbox (
      id text primary key, created_at text not null, due_at text not null, tries integer not null, sealed bytes not null
    )`,
    "create index outbox_by_due on outbox (due_at)",
  ],
}
