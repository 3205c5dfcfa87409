import type { Migration } from "#ground/kernel/migration.ts"

/**
 * What waits for a second person, and how much somebody ended with nobody's yes. Who asked, who was told and what they said is sealed
 * with the practice's key; in the clear stands what is asked for.
 */
export const approvalTables: Migration = {
  name: "2026-11-30-approval",
  statements: [
    `create table approvals (
      id text primary key, kind text not null, thing text not null, state text not null, version integer not null,
      sealed bytes not null
    )`,
    "create index approvals_of on approvals (kind, thing)",
    "create index approvals_by_state on approvals (state, id)",
    "create table ended_alone (thing text primary key, ended_at text not null, sealed bytes not null)",
    "create index ended_alone_by_moment on ended_alone (ended_at)",
  ],
}
