import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { makeActive as act } from "#records/persons/contract.ts"
import { may } from "#records/persons/permissions.ts"
import { changeState, inState } from "./states.ts"

/** Also the way back for whoever was recorded as deceased by mistake: the day of death goes. */
export const makeActive = change(act, {
  needs: may["persons.write"],
  logs: { event: "persons.made-active", action: "U", object: "person", of: ({ id }) => ({ person: id }) },
  run: (at, { id, reason }) =>
    changeState(at, id, "active", ({ state, content }, today) => {
      if (state === "active") throw refuse("persons.already-active")
      const { deathDate: _mistake, ...rest } = content
      return inState(rest, "active", today, reason)
    }),
})
