import type { Migration } from "#ground/kernel/migration.ts"

export const restriction: Migration = {
  name: "2026-11-22-persons-restricted",
  statements: ["alter table persons add column restricted integer not null default 0"],
}
