import { provenWhole, type TableRule } from "#ground/kernel/table-rule.ts"

/** What the tables of this room decide, and what may be changed in them without harm. */
export const teamTableRules: readonly TableRule[] = [
  provenWhole("teams", {
    decides: ["ended_at", "sealed"],
    free: {
      created_at: "tells when it was made, and no more",
      version: "finds out that two people change one thing at the same time",
    },
    concerns: "id",
  }),
  provenWhole("team_members", { key: ["team_id", "user_id"], decides: ["is_lead"], concerns: "user_id" }),
]
