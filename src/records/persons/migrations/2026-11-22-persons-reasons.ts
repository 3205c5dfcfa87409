import type { Migration } from "#ground/kernel/migration.ts"

export const inactiveReasons: Migration = {
  name: "2026-11-22-persons-reasons",
  statements: [
    "create table inactive_reasons (id text primary key, version integer not null, in_use integer not null, sealed bytes not null)",
    "alter table persons add column inactive_reason_id text",
  ],
}
