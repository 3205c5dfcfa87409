import type { Migration } from "#ground/kernel/migration.ts"

/** Since when somebody is in a group: who came yesterday cannot have used all of it. Empty for whoever was in it before this. */
export const membershipSince: Migration = {
  name: "2026-11-22-access-since",
  statements: ["alter table memberships add column since text not null default ''"],
}
