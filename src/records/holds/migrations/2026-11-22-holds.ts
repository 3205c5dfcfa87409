import type { Migration } from "#ground/kernel/migration.ts"

export const holdTables: Migration = {
  name: "2026-11-22-holds",
  statements: [
    `create table holds (
      id text primary key, person_id text not null, dossier_id text, kind bytes not null, until_on text,
      set_at text not null, set_by text not null, ended_at text, ended_by text, version integer not null, sealed bytes not null
    )`,
    "create index holds_of on holds (person_id)",
    "create index holds_on on holds (dossier_id)",
  ],
}
