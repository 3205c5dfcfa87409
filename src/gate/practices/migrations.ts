import type { Migration } from "#ground/kernel/migration.ts"

/**
 * The control store: which practices there are, their wrap keys, who was erased from them, and which of them nobody needs to open for a while. What a practice is called is sealed
 * with its own key; keys are wrapped by the master key.
 */
export const controlMigrations: readonly Migration[] = [
  {
    name: "2026-11-22-control",
    statements: [
      `create table practices (
        id text primary key, slug text not null unique, state text not null, engine text not null,
        wrapped_key bytes not null, sealed bytes not null, created_at text not null
      )`,
    ],
  },
  {
    name: "2026-11-22-control-keys",
    statements: [
      `create table wrap_keys (
        practice_id text not null, generation integer not null, wrapped bytes not null,
        primary key (practice_id, generation)
      )`,
      `create table erasure_ledger (
        practice_id text not null, line integer not null, person_id text not null, erased_at text not null,
        primary key (practice_id, line)
      ) without rowid`,
      "create unique index erasure_ledger_persons on erasure_ledger (practice_id, person_id)",
    ],
  },
  {
    name: "2026-12-01-control-asleep",
    statements: ["create table asleep (practice_id text primary key, until text not null)"],
  },
]
