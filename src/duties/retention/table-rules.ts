import { provenRows, provenWhole, undeciding, type TableRule } from "#ground/kernel/table-rule.ts"

/** What the tables of this room decide, and what may be changed in them without harm. */
export const retentionTableRules: readonly TableRule[] = [
  provenWhole("retention_policies", {
    decides: ["in_use", "changed_at", "sealed"],
    free: { version: "finds out that two people change one thing at the same time" },
  }),
  provenRows("retention_changes", {
    decides: ["policy_id", "version", "user_id", "changed_at"],
    free: { sealed: "opens only as it was sealed" },
  }),
  provenRows("retention_marks", {
    key: ["thing_id"],
    decides: ["person_id", "dossier_id", "policy_id", "kept_through", "stage", "round", "told_on", "begun_on"],
    concerns: "person_id",
  }),
  provenWhole("retention_notices", {
    decides: [
      "round",
      "policy_id",
      "stage",
      "noticed_on",
      "persons",
      "dossiers",
      "things",
      "policy_version",
      "began_after",
      "began_through",
    ],
  }),
  undeciding("retention_seen", "says who has seen a notice"),
  undeciding("retention_figures", "numbers of months, for a chart"),
  provenWhole("retention_ends", { decides: ["policy_id", "notice_id", "state", "begun_at", "sealed"], concerns: "id" }),
]
