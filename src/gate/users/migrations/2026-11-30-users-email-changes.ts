import type { Migration } from "#ground/kernel/migration.ts"

/**
 * A changed address waits for its owner, and the old address has a link to undo it. What waited under the rules of before has to be
 * asked anew: nobody at the old address had a word in it.
 */
export const emailChangeUndo: Migration = {
  name: "2026-11-30-users-email-changes",
  statements: [
    "delete from email_changes",
    "alter table email_changes add column undo_hash text",
    "create unique index email_changes_by_undo on email_changes (undo_hash)",
  ],
}
