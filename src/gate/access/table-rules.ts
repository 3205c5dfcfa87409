import { provenRows, provenWhole, undeciding, type TableRule } from "#ground/kernel/table-rule.ts"

/** What the tables of this room decide, and what may be changed in them without harm. */
export const accessTableRules: readonly TableRule[] = [
  provenWhole("groups", {
    decides: ["sealed"],
    free: { created_at: "tells when it was made, and no more" },
    concerns: "id",
  }),
  provenWhole("group_permissions", {
    key: ["group_id", "permission"],
    decides: ["extent", "granted_at"],
    concerns: "group_id",
  }),
  provenWhole("memberships", { key: ["user_id", "group_id"], decides: ["since"], concerns: "user_id" }),
  provenRows("cared_for", { key: ["file_id", "person_id"], decides: ["is_subject"], concerns: "person_id" }),
  provenRows("carers", { key: ["file_id", "holder_id", "part"], decides: [] }),
  provenWhole("emergencies", {
    decides: [
      "person_id",
      "user_id",
      "begins_at",
      "ends_at",
      "reviewed_by",
      "reviewed_at",
      "verdict",
      "let_on_at",
      "sealed",
    ],
    concerns: "user_id",
  }),
  provenWhole("group_changes", { decides: ["group_id", "user_id", "changed_at", "sealed"], concerns: "group_id" }),
  undeciding(
    "permission_uses",
    "says on which day a right was last used, so that one that nobody needs is noticed; it gives and takes none",
  ),
]
