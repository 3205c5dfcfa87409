import type { Migration } from "#ground/kernel/migration.ts"

/** Tokens of whoever is gone are swept out in the order of the table: nothing asks any more which ones a person has. */
export const personTokensByToken: Migration = {
  name: "2026-11-22-persons-tokens",
  statements: ["drop index person_tokens_of"],
}
