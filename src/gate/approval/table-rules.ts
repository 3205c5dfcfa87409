import { provenWhole, type TableRule } from "#ground/kernel/table-rule.ts"

/** What the tables of this room decide, and what may be changed in them without harm. */
export const approvalTableRules: readonly TableRule[] = [
  provenWhole("approvals", {
    decides: ["kind", "thing", "state", "sealed"],
    free: { version: "finds out that two people change one thing at the same time" },
    concerns: "id",
  }),
  provenWhole("ended_alone", { key: ["thing"], decides: ["ended_at", "sealed"] }),
]
