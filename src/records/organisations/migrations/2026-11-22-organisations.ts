import type { Migration } from "#ground/kernel/migration.ts"

export const organisationTables: Migration = {
  name: "2026-11-22-organisations",
  statements: [
    `create table organisations (
      id text primary key, kind text not null, version integer not null,
      created_at text not null, changed_at text not null, sealed bytes not null
    )`,
    `create table organisation_tokens (
      token bytes not null, organisation_id text not null, primary key (token, organisation_id)
    ) without rowid`,
  ],
}
