import { z } from "zod"
import { ids, instant } from "#ground/kernel/shapes.ts"
import { clear, table } from "#ground/kernel/table.ts"

export const emergencyMissTable = table(
  "emergency_misses",
  {
    id: clear(z.string(), "opaque"),
    user_id: clear(ids.user, "opaque; who it is, is staff"),
    missed_at: clear(instant, "after so many there is a wait"),
  },
  { checked: "whole", concerns: "user_id" },
)
