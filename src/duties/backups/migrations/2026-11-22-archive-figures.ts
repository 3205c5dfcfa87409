import type { Migration } from "#ground/kernel/migration.ts"

/** What was saved or tried, in figures, sealed with the practice's key; and in the clear whether the copy of the keys was in it. */
export const archiveFigures: Migration = {
  name: "2026-11-22-archive-figures",
  statements: [
    "alter table archive_runs add column with_keys integer",
    "alter table archive_runs add column sealed bytes",
  ],
}
