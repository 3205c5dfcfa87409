import type { Migration } from "#ground/kernel/migration.ts"

/** Entries are found by their age, among millions. */
export const entryAge: Migration = {
  name: "2026-11-22-dossiers-age",
  statements: ["create index entries_by_age on entries (coalesce(corrected_at, written_at), id)"],
}
