import { provenWhole, type TableRule } from "#ground/kernel/table-rule.ts"

/** What the tables of this room decide, and what may be changed in them without harm. */
export const folderTableRules: readonly TableRule[] = [
  provenWhole("folder_rules", {
    decides: ["is_on", "sealed"],
    free: {
      last_day: "says on which day it ran last; once more finds nothing",
      version: "finds out that two people change one thing at the same time",
    },
    concerns: "id",
  }),
  provenWhole("folder_runs", {
    decides: [
      "rule_id",
      "rule_version",
      "mode",
      "state",
      "is_stopping",
      "asked_at",
      "asked_by",
      "has_names",
      "certificate_id",
      "sealed",
    ],
    free: { ended_at: "tells when it ended, and no more" },
    concerns: "id",
    anchored: false,
  }),
]
