import type { Migration } from "#ground/kernel/migration.ts"

export const eidTables: Migration = {
  name: "2026-11-22-eid",
  statements: [
    `create table eid_cards (
      user_id text primary key references users (id), card_token bytes not null,
      linked_at text not null, last_used_at text
    )`,
    "create unique index eid_cards_by_token on eid_cards (card_token)",
    `create table eid_tickets (
      token_hash text primary key, bound_to text not null, card_token bytes not null, ends_at text not null
    )`,
  ],
}
