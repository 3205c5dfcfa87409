import type { Migration } from "#ground/kernel/migration.ts"

/** Rounds in which somebody looks at who is in which group, and what they saw and decided, sealed. */
export const reviewTables: Migration = {
  name: "2026-11-22-review",
  statements: [
    "create table attestations (id text primary key, begun_at text not null, begun_by text not null, ended_at text)",
    `create table attested_groups (
      id text primary key, attestation_id text not null references attestations (id), group_id text not null,
      user_id text not null, looked_at text not null, sealed bytes not null
    )`,
    "create index attested_groups_of on attested_groups (attestation_id, id)",
  ],
}
