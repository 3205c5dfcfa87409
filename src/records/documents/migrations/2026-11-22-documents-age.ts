import type { Migration } from "#ground/kernel/migration.ts"

/** Documents are found by their age, among millions. */
export const documentAge: Migration = {
  name: "2026-11-22-documents-age",
  statements: ["create index documents_by_age on documents (changed_at, id)"],
}
