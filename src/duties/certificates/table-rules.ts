import { provenRows, type TableRule } from "#ground/kernel/table-rule.ts"

/** What the tables of this room decide, and what may be changed in them without harm. */
export const certificateTableRules: readonly TableRule[] = [
  provenRows("certificates", { decides: ["issued_at"], free: { sealed: "opens only as it was sealed" } }),
]
