import type { Migration } from "#ground/kernel/migration.ts"

/** The day on which the content of care changed last. Of dossiers from before, the last change of any kind: never too early. */
export const dossierTerms: Migration = {
  name: "2026-11-22-dossiers-terms",
  statements: [
    "alter table dossiers add column last_care_on text not null default ''",
    "update dossiers set last_care_on = substr(changed_at, 1, 10)",
  ],
}
