import type { Migration } from "#ground/kernel/migration.ts"

/** A sign-in waits for any of the user's second steps, not for one that was chosen when it began. */
export const anyStep: Migration = {
  name: "2026-11-22-accounts-any-step",
  statements: ["alter table pending_sign_ins drop column step"],
}
