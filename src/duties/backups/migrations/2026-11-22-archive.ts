import type { Migration } from "#ground/kernel/migration.ts"

export const archiveTables: Migration = {
  name: "2026-11-22-archive",
  statements: [
    "create table archive_runs (id text primary key, kind text not null, happened_at text not null)",
    "create index archive_runs_of_kind on archive_runs (kind, id)",
  ],
}
