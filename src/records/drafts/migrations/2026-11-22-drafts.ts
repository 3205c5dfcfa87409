import type { Migration } from "#ground/kernel/migration.ts"

export const draftTables: Migration = {
  name: "2026-11-22-drafts",
  statements: [
    `create table drafts (
      id text primary key, person_id text not null, user_id text not null, place text not null,
      saved_at text not null, sealed bytes not null, unique (person_id, user_id, place)
    )`,
    "create index drafts_by_age on drafts (saved_at)",
  ],
}
