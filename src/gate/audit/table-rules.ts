import { undeciding, type TableRule } from "#ground/kernel/table-rule.ts"

/** What the tables of this room decide, and what may be changed in them without harm. */
export const auditTableRules: readonly TableRule[] = [
  undeciding("audit_lines", "is a chain of its own, which proves each line and its columns (`audit verify`)"),
]
