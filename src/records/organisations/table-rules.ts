import { provenRows, undeciding, type TableRule } from "#ground/kernel/table-rule.ts"

/** What the tables of this room decide, and what may be changed in them without harm. */
export const organisationTableRules: readonly TableRule[] = [
  provenRows("organisations", {
    decides: ["kind"],
    free: {
      created_at: "tells when it was made, and no more",
      changed_at: "tells when it was changed, and no more",
      version: "finds out that two people change one thing at the same time",
      sealed: "opens only as it was sealed",
    },
  }),
  undeciding("organisation_tokens", "finds organisations; what is found is read from the organisation itself"),
]
