import { provenRows, provenWhole, undeciding, type TableRule } from "#ground/kernel/table-rule.ts"

/** What the tables of this room decide, and what may be changed in them without harm. */
export const erasureTableRules: readonly TableRule[] = [
  provenWhole("erasures", {
    decides: ["ending", "state", "made_at", "ended_at", "sealed"],
    free: { version: "finds out that two people change one thing at the same time" },
    concerns: "id",
  }),
  provenRows("erasure_items", {
    key: ["erasure_id", "person_id", "dossier_id"],
    decides: ["fate", "seen", "is_active", "last_activity_on", "sealed"],
    concerns: "person_id",
  }),
  provenWhole("erasure_profiles", {
    decides: ["sealed"],
    free: { version: "finds out that two people change one thing at the same time" },
  }),
  undeciding("figures", "counts persons in whom nobody can be found"),
]
