import type { Migration } from "#ground/kernel/migration.ts"

/** Which entries say what their text is, and hold no entity for an empty line; `mendEntries` does the others. */
export const entryFormat: Migration = {
  name: "2026-11-30-dossiers-format",
  statements: [
    "alter table entries add column mended integer not null default 0",
    "alter table entry_versions add column mended integer not null default 0",
    "create index entries_unmended on entries (id) where mended = 0",
    "create index entry_versions_unmended on entry_versions (id) where mended = 0",
  ],
}
