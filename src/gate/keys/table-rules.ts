import { provenRows, undeciding, type TableRule } from "#ground/kernel/table-rule.ts"

/** What the tables of this room decide, and what may be changed in them without harm. */
export const keyTableRules: readonly TableRule[] = [
  provenRows("tombstones", {
    key: ["person_id"],
    decides: [],
    free: {
      buried_at: "says how long a key has been waiting to be beyond older copies",
      state: "says how far it is; what begins again does no harm",
    },
  }),
  undeciding("key_turns", "says when the wrap key was rotated last; rotating it once more does no harm"),
]
