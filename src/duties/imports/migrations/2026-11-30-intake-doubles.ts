import type { Migration } from "#ground/kernel/migration.ts"

/** Who may be known already, by name, and what is done with each; how many were filled up. */
export const intakeDoubles: Migration = {
  name: "2026-11-30-intake-doubles",
  statements: [
    "create table import_doubles (import_id text not null, first_line integer not null, sealed bytes not null, primary key (import_id, first_line))",
    "alter table imports add column merged integer not null default 0",
  ],
}
