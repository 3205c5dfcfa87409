import type { Migration } from "#ground/kernel/migration.ts"

/** The control store: which practices there are. What a practice is called is sealed with its own key. */
export const controlMigrations: readonly Migration[] = [
  {
    name: "2026-11-22-control",
    statements: [
      `create table practices (
        id text primary key, slug text not null unique, state text not null, engine text not null,
        wrapped_key bytes not null, sealed bytes not null, created_at text not null
      )`,
    ],
  },
]
