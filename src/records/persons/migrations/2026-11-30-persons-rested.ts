import type { Migration } from "#ground/kernel/migration.ts"

/**
 * When somebody ceased to be active, as the clock says and not as anybody typed. Of persons from before this column it was at their
 * last change or sooner.
 */
export const restedAt: Migration = {
  name: "2026-11-30-persons-rested",
  statements: [
    "alter table persons add column rested_at text",
    "update persons set rested_at = changed_at where state <> 'active'",
  ],
}
