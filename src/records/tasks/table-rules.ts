import { provenRows, undeciding, type TableRule } from "#ground/kernel/table-rule.ts"

/** What the tables of this room decide, and what may be changed in them without harm. */
export const taskTableRules: readonly TableRule[] = [
  provenRows("tasks", {
    decides: ["person_id", "dossier_id", "user_id", "team_id", "made_by", "due_on", "done_at", "done_by"],
    free: {
      created_at: "tells when it was made, and no more",
      changed_at: "tells when it was changed, and no more",
      version: "finds out that two people change one thing at the same time",
      sealed: "opens only as it was sealed",
    },
    concerns: "person_id",
  }),
  undeciding("task_reminders", "says whether somebody wants a mail in the morning"),
]
