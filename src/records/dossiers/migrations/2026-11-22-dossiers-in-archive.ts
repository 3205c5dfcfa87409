import type { Migration } from "#ground/kernel/migration.ts"

export const dossierArchive: Migration = {
  name: "2026-11-22-dossiers-in-archive",
  statements: ["alter table dossiers add column archived_on text"],
}
