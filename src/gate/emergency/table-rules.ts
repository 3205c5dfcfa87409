import { provenWhole, type TableRule } from "#ground/kernel/table-rule.ts"

/** What the tables of this room decide; `emergencies` is of `access`, which counts it in where a reach is asked for. */
export const emergencyTableRules: readonly TableRule[] = [
  provenWhole("emergency_misses", { decides: ["user_id", "missed_at"], concerns: "user_id" }),
]
