import { provenRows, type TableRule } from "#ground/kernel/table-rule.ts"

/** What the tables of this room decide, and what may be changed in them without harm. */
export const draftTableRules: readonly TableRule[] = [
  provenRows("drafts", {
    decides: ["person_id", "user_id", "place", "saved_at"],
    free: { sealed: "opens only as it was sealed" },
    concerns: "person_id",
  }),
]
