import { undeciding, type TableRule } from "#ground/kernel/table-rule.ts"

/** What the tables of this room decide, and what may be changed in them without harm. */
export const archiveTableRules: readonly TableRule[] = [
  undeciding("archive_runs", "tells when a backup was made or tried"),
]
