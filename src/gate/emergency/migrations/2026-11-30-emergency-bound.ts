import type { Migration } from "#ground/kernel/migration.ts"

/**
 * What reviewers decided about emergency access, whether they let its user go on beyond the bound, and who looked for somebody who was
 * not found. Ids and moments only: what was looked for is kept nowhere.
 */
export const emergencyBound: Migration = {
  name: "2026-11-30-emergency-bound",
  statements: [
    "alter table emergencies add column verdict text",
    "alter table emergencies add column let_on_at text",
    "create table emergency_misses (id text primary key, user_id text not null, missed_at text not null, proof bytes)",
    "create index emergency_misses_of on emergency_misses (user_id, missed_at)",
  ],
}
