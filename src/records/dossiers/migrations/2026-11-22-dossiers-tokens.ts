import type { Migration } from "#ground/kernel/migration.ts"

/** Tokens of dossiers that are gone are swept out in the order of the table: nothing asks any more whose they are. */
export const dossierTokensByToken: Migration = {
  name: "2026-11-22-dossiers-tokens",
  statements: ["drop index dossier_tokens_of", "alter table dossier_tokens drop column person_id"],
}
