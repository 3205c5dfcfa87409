import type { Migration } from "#ground/kernel/migration.ts"

/**
 * An erasure and what it is to take. Items hold opaque ids; an item goes with its person. Why one is held back, what was counted, by
 * whom and on what ground is sealed with the practice's key. Figures are about nobody: how many persons count in a group, which is sealed.
 */
export const erasureTables: Migration = {
  name: "2026-11-22-erasure",
  statements: [
    `create table erasures (
      id text primary key, ending text not null, state text not null, made_at text not null, ended_at text,
      version integer not null, sealed bytes not null
    )`,
    "create index erasures_by_state on erasures (state, id)",
    `create table erasure_items (
      erasure_id text not null, person_id text not null, dossier_id text not null, fate text not null, seen text not null,
      is_active integer not null, last_activity_on text not null, sealed bytes,
      primary key (erasure_id, person_id, dossier_id)
    ) without rowid`,
    "create index erasure_items_by_fate on erasure_items (erasure_id, fate, person_id, dossier_id)",
    "create index erasure_items_of on erasure_items (person_id)",
    "create table erasure_profiles (id text primary key, version integer not null, sealed bytes not null)",
    "create table figures (id text primary key, persons integer not null, sealed bytes not null)",
  ],
}
