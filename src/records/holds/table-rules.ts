import { provenWhole, type TableRule } from "#ground/kernel/table-rule.ts"

/** What the tables of this room decide, and what may be changed in them without harm. */
export const holdTableRules: readonly TableRule[] = [
  provenWhole("holds", {
    decides: ["person_id", "dossier_id", "kind", "until_on", "set_at", "set_by", "ended_at", "ended_by", "sealed"],
    free: { version: "finds out that two people change one thing at the same time" },
    concerns: "person_id",
    broken: "told",
  }),
]
