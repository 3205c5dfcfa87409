import type { Migration } from "#ground/kernel/migration.ts"

/** `line` is what the chain vouches for; the other columns repeat of it what is searched for. */
export const auditTables: Migration = {
  name: "2026-11-22-audit",
  statements: [
    `create table audit_lines (
      seq integer primary key, at text not null, person_id text, user_id text, event text not null,
      line text not null, hash bytes not null
    )`,
    "create index audit_lines_by_person on audit_lines (person_id, seq)",
    "create index audit_lines_by_user on audit_lines (user_id, seq)",
  ],
}
