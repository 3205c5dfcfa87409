import type { Migration } from "#ground/kernel/migration.ts"

export const oidcTables: Migration = {
  name: "2026-11-22-oidc",
  statements: [
    // A link that was undone keeps its row, without a subject: it is not made again by an e-mail address.
    `create table oidc_links (
      user_id text not null references users (id), issuer_token bytes not null, subject_token bytes,
      changed_at text not null, primary key (user_id, issuer_token)
    )`,
    "create unique index oidc_links_by_subject on oidc_links (subject_token)",
    "create table oidc_ended_trips (state_hash text primary key, ends_at text not null)",
  ],
}
