import { provenRows, type TableRule } from "#ground/kernel/table-rule.ts"

/** What the tables of this room decide, and what may be changed in them without harm. */
export const documentTableRules: readonly TableRule[] = [
  provenRows("documents", {
    decides: ["person_id", "dossier_id", "file_version", "added_by", "added_at", "working_note", "about_third_person"],
    free: {
      changed_at: "tells when it was changed, and no more",
      version: "finds out that two people change one thing at the same time",
      sealed: "opens only as it was sealed",
    },
    concerns: "person_id",
  }),
  provenRows("document_versions", {
    decides: ["document_id", "person_id", "file_version", "blob_id", "added_by", "added_at"],
    free: { sealed: "opens only as it was sealed" },
    concerns: "person_id",
  }),
]
