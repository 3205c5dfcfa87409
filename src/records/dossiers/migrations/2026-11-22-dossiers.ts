import type { Migration } from "#ground/kernel/migration.ts"

export const dossierTables: Migration = {
  name: "2026-11-22-dossiers",
  statements: [
    "create table dossier_types (id text primary key, version integer not null, in_use integer not null, sealed bytes not null)",
    `create table dossiers (
      id text primary key, person_id text not null, type_id text not null, state text not null,
      opened_on text not null, closed_on text, responsible_id text,
      created_at text not null, changed_at text not null, version integer not null, sealed bytes not null
    )`,
    "create index dossiers_of on dossiers (person_id)",
    "create index dossiers_by_responsible on dossiers (responsible_id, state)",
    "create index dossiers_by_type on dossiers (type_id)",
    `create table dossier_tokens (
      token bytes not null, dossier_id text not null, person_id text not null, primary key (token, dossier_id)
    ) without rowid`,
    "create index dossier_tokens_of on dossier_tokens (person_id)",
    `create table parties (
      id text primary key, dossier_id text not null, person_id text not null, side text not null,
      mirror_id text, sealed bytes not null
    )`,
    "create index parties_in on parties (dossier_id)",
    "create index parties_of on parties (person_id)",
    `create table entries (
      id text primary key, dossier_id text not null, person_id text not null, author_id text not null,
      happened_at text not null, written_at text not null, corrected_at text,
      working_note integer not null, about_third_person integer not null, version integer not null, sealed bytes not null
    )`,
    "create index entries_in on entries (dossier_id, happened_at)",
    "create index entries_of on entries (person_id, happened_at)",
    `create table entry_versions (
      id text primary key, entry_id text not null, person_id text not null, version integer not null, sealed bytes not null
    )`,
    "create index entry_versions_in on entry_versions (entry_id)",
    "create index entry_versions_of on entry_versions (person_id)",
  ],
}
