import type { Migration } from "#ground/kernel/migration.ts"

/** Dates from which terms of keeping run; of persons from before these columns `fillDates` finds them out. */
export const personTerms: Migration = {
  name: "2026-11-22-persons-terms",
  statements: [
    "alter table persons add column of_age_in text",
    "alter table persons add column deceased_on text",
    "create index persons_undated on persons (id) where of_age_in is null",
  ],
}
