import { change } from "#ground/kernel/operation.ts"
import { requirePast } from "#ground/kernel/past.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { makeInactive as act } from "#records/persons/contract.ts"
import { may } from "#records/persons/permissions.ts"
import { chosenFrom, listReasons } from "#records/persons/reasons/reasons.ts"
import { becomingInactive, changeState } from "./states.ts"

export const makeInactive = change(act, {
  needs: may["persons.write"],
  logs: { event: "persons.made-inactive", action: "U", object: "person", of: ({ id }) => ({ person: id }) },
  run: async (at, { id, reason, date }) => {
    const reasons = await listReasons(at)
    return changeState(at, id, "inactive", ({ state, content }, today) => {
      if (state === "inactive") throw refuse("persons.already-inactive")
      if (state === "deceased") throw refuse("persons.already-deceased")
      requirePast(at, date ?? today, "persons.date-to-come", { field: "date" })
      return becomingInactive(content, { on: date ?? today, ...chosenFrom(reasons, reason) })
    })
  },
})
