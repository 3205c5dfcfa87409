import { z } from "zod"
import { ids, instant } from "#ground/kernel/shapes.ts"
import { clear, sealed, table } from "#ground/kernel/table.ts"

/** One change of a group: rights as `persons.read:own`, members by their ids, names as they are. */
export type GroupChange = {
  readonly what: "made" | "renamed" | "granted" | "withdrawn" | "member-added" | "member-removed"
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly reason?: string | undefined
}

export const groupChangeTable = table(
  "group_changes",
  {
    id: clear(z.string(), "opaque; where the sealed change stands"),
    group_id: clear(ids.group, "opaque; which group was changed"),
    user_id: clear(ids.user.nullable(), "opaque; who it is, is staff"),
    changed_at: clear(instant, "shows that something was changed, and when"),
    sealed: sealed<GroupChange>(),
  },
  { checked: "whole", concerns: "group_id" },
)
