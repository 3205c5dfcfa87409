import { provenRows, provenWhole, undeciding, type TableRule } from "#ground/kernel/table-rule.ts"

/** What the tables of this room decide, and what may be changed in them without harm. */
export const importTableRules: readonly TableRule[] = [
  provenWhole("imports", {
    decides: ["started_by", "state", "mode", "take", "take_doubles", "blob", "sealed", "finished_at", "fresh"],
    free: {
      started_at: "tells when it began",
      checked: "counts",
      total: "counts",
      handled: "counts",
      doubles: "counts",
      wrong: "counts",
      merged: "counts",
      at_line: "says where it goes on; a person is made once all the same",
    },
    concerns: "id",
    anchored: false,
  }),
  provenRows("import_doubles", { key: ["import_id", "first_line"], decides: ["sealed"] }),
  undeciding("import_faults", "tells what is wrong in a row of a file"),
  provenRows("import_persons", { key: ["person_id"], decides: ["import_id", "line"], concerns: "person_id" }),
]
