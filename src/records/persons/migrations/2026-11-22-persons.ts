import type { Migration } from "#ground/kernel/migration.ts"

export const personTables: Migration = {
  name: "2026-11-22-persons",
  statements: [
    `create table persons (
      id text primary key, state text not null, inactive_on text, last_activity_on text not null,
      created_at text not null, changed_at text not null, version integer not null, sealed bytes not null
    )`,
    "create index persons_by_state on persons (state, changed_at)",
    "create index persons_by_change on persons (changed_at)",
    `create table person_tokens (
      token bytes not null, person_id text not null, primary key (token, person_id)
    ) without rowid`,
    "create index person_tokens_of on person_tokens (person_id)",
    // Outlives the person: a number is never given twice. It holds keyed hashes and says nothing of anybody.
    "create table person_numbers (token bytes primary key)",
    `create table identifiers (
      id text primary key, person_id text not null, kind text not null, sealed bytes not null, unique (person_id, kind)
    )`,
    `create table ties (
      id text primary key, person_id text not null, mirror_id text, version integer not null, sealed bytes not null
    )`,
    "create index ties_of on ties (person_id)",
  ],
}
