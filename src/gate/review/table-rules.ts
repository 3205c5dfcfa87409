import { undeciding, type TableRule } from "#ground/kernel/table-rule.ts"

/** What the tables of this room decide, and what may be changed in them without harm. */
export const reviewTableRules: readonly TableRule[] = [
  undeciding("attestations", "says that somebody looks at the groups; what a group grants does not rest on it"),
  undeciding("attested_groups", "says that somebody looked at a group; what it grants does not rest on it"),
]
