import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { day, ids, reason } from "#ground/kernel/shapes.ts"
import { Person } from "./person.ts"

/** `reason`: the id or the name of one on the practice's list; anything else is the person's own, under "other". */
export const makeInactive = act({
  name: "persons.make-inactive",
  route: "POST /persons/:id/inactive",
  changes: ["person", "term"],
  takes: z.strictObject({ id: ids.person, reason, date: day.optional() }),
  gives: Person,
})

export const makeActive = act({
  name: "persons.make-active",
  route: "POST /persons/:id/active",
  changes: ["person", "term"],
  takes: z.strictObject({ id: ids.person, reason }),
  gives: Person,
})

export const recordDeath = act({
  name: "persons.record-death",
  route: "POST /persons/:id/deceased",
  changes: ["person", "term"],
  takes: z.strictObject({ id: ids.person, on: day.optional() }),
  gives: Person,
})
