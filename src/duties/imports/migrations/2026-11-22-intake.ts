import type { Migration } from "#ground/kernel/migration.ts"

export const intakeTables: Migration = {
  name: "2026-11-22-intake",
  statements: [
    `create table imports (
      id text primary key, started_by text not null, state text not null, mode text not null, take text not null,
      take_doubles integer not null, started_at text not null, finished_at text, blob text, checked integer not null,
      total integer not null, handled integer not null, fresh integer not null, doubles integer not null,
      wrong integer not null, at_line integer not null, sealed bytes not null
    )`,
    "create index imports_state on imports (state)",
    "create table import_faults (import_id text not null, first_line integer not null, sealed bytes not null, primary key (import_id, first_line))",
    "create table import_persons (person_id text primary key, import_id text not null, line integer not null)",
    "create index import_persons_import on import_persons (import_id, line)",
  ],
}
