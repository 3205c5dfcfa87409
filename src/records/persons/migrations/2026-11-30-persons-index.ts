import type { Migration } from "#ground/kernel/migration.ts"

/** By which rules somebody was made findable; `makeFindable` does those again who were by older ones. */
export const personIndex: Migration = {
  name: "2026-11-30-persons-index",
  statements: [
    "alter table persons add column findable integer not null default 0",
    "create index persons_unfindable on persons (id) where findable = 0",
  ],
}
