import { provenWhole, type TableRule } from "#ground/kernel/table-rule.ts"

/** What the tables of this room decide, and what may be changed in them without harm. */
export const userTableRules: readonly TableRule[] = [
  provenWhole("user_events", { decides: ["user_id", "by_id", "happened_at", "what", "sealed"], concerns: "user_id" }),
  provenWhole("email_changes", {
    key: ["user_id"],
    decides: ["token_hash", "undo_hash", "ends_at", "sealed"],
    concerns: "user_id",
  }),
]
