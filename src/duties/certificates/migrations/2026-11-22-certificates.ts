import type { Migration } from "#ground/kernel/migration.ts"

export const certificateTables: Migration = {
  name: "2026-11-22-certificates",
  statements: ["create table certificates (id text primary key, issued_at text not null, sealed bytes not null)"],
}
