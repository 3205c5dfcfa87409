import type { Migration } from "#ground/kernel/migration.ts"

export const documentTables: Migration = {
  name: "2026-11-22-documents",
  statements: [
    `create table documents (
      id text primary key, person_id text not null, dossier_id text, file_version integer not null,
      added_by text not null, added_at text not null, changed_at text not null,
      working_note integer not null, about_third_person integer not null, version integer not null, sealed bytes not null
    )`,
    "create index documents_of on documents (person_id)",
    "create index documents_in on documents (dossier_id)",
    `create table document_versions (
      id text primary key, document_id text not null, person_id text not null, file_version integer not null,
      blob_id text not null, added_by text not null, added_at text not null, sealed bytes not null,
      unique (document_id, file_version)
    )`,
    "create index document_versions_of on document_versions (person_id)",
  ],
}
