import type { Migration } from "#ground/kernel/migration.ts"

/** The few whose key may still be there are found among all who ever were erased. */
export const stagesInOrder: Migration = {
  name: "2026-11-22-keys-stages",
  statements: ["drop index tombstones_waiting", "create index tombstones_by_stage on tombstones (state, buried_at)"],
}
