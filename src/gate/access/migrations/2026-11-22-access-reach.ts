import type { Migration } from "#ground/kernel/migration.ts"

/**
 * Who cares for whom. A file is a dossier, or a person who has none yet; it is about persons (the subject and the parties), and
 * has carers: users and teams. Ids only; who they are is sealed elsewhere.
 */
export const reachTables: Migration = {
  name: "2026-11-22-access-reach",
  statements: [
    "alter table group_permissions add column extent text not null default 'all'",
    `create table cared_for (
      file_id text not null, person_id text not null, is_subject integer not null, primary key (file_id, person_id)
    ) without rowid`,
    "create index cared_for_by_person on cared_for (person_id, file_id)",
    `create table carers (
      file_id text not null, holder_id text not null, part text not null, primary key (file_id, holder_id, part)
    ) without rowid`,
    "create index carers_by_holder on carers (holder_id, file_id)",
    `create table emergencies (
      id text primary key, person_id text not null, user_id text not null, begins_at text not null, ends_at text not null,
      reviewed_by text, reviewed_at text, sealed bytes not null
    )`,
    "create index emergencies_by_user on emergencies (user_id, ends_at)",
    "create index emergencies_of on emergencies (person_id)",
    `create table group_changes (
      id text primary key, group_id text not null, user_id text, changed_at text not null, sealed bytes not null
    )`,
    "create index group_changes_of on group_changes (group_id, changed_at)",
    `create table permission_uses (
      user_id text not null, permission text not null, used_on text not null, primary key (user_id, permission)
    ) without rowid`,
  ],
}
