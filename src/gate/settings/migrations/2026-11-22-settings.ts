import type { Migration } from "#ground/kernel/migration.ts"

export const settingTables: Migration = {
  name: "2026-11-22-settings",
  statements: [
    "create table settings (name text primary key, sealed bytes not null)",
    "create table numbers (name text primary key, next integer not null)",
  ],
}
