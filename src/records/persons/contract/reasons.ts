import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { ids, line } from "#ground/kernel/shapes.ts"

/** Why people become inactive here: a list that the practice keeps. Retention and erasure may go by it. */
export const InactiveReason = z.strictObject({
  id: ids.inactiveReason,
  /** How often it was changed; nought for one that is as the program brought it. */
  version: z.int().min(0),
  name: z.string(),
  /** Can still be chosen. */
  inUse: z.boolean(),
  /** For what none of the others says; the person's own reason is typed with it. It always stays. */
  isOther: z.boolean(),
})

export const listInactiveReasons = act({
  name: "persons.list-inactive-reasons",
  route: "GET /inactive-reasons",
  shows: ["inactive-reason"],
  takes: z.strictObject({}),
  gives: z.strictObject({ reasons: z.array(InactiveReason) }),
})

export const addInactiveReason = act({
  name: "persons.add-inactive-reason",
  route: "POST /inactive-reasons",
  changes: ["inactive-reason"],
  takes: z.strictObject({ name: line(100) }),
  gives: InactiveReason,
})

/** Renames a reason, retires it, or brings it back. Who is inactive for it stays so, in the words of then. */
export const changeInactiveReason = act({
  name: "persons.change-inactive-reason",
  route: "PATCH /inactive-reasons/:id",
  changes: ["inactive-reason"],
  takes: z.strictObject({
    id: ids.inactiveReason,
    version: InactiveReason.shape.version,
    name: line(100).optional(),
    inUse: z.boolean().optional(),
  }),
  gives: InactiveReason,
})

export type InactiveReason = z.output<typeof InactiveReason>
