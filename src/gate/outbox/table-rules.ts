import { undeciding, type TableRule } from "#ground/kernel/table-rule.ts"

/** What the tables of this room decide, and what may be changed in them without harm. */
export const outboxTableRules: readonly TableRule[] = [
  undeciding("outbox", "says when a mail is tried again; the mail and to whom it goes are sealed"),
]
