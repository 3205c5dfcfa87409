import type { Migration } from "#ground/kernel/migration.ts"

export const keysTables: Migration = {
  name: "2026-11-22-keys",
  statements: [
    `create table tombstones (person_id text primary key, buried_at text not null, state text not null) without rowid`,
    `create index tombstones_waiting on tombstones (buried_at) where state <> 'beyond'`,
    `create table key_turns (id text primary key, turned_at text not null)`,
  ],
}
