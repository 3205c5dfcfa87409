import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { homeOf } from "#ground/reading/countries.ts"
import { checkedContent } from "#records/persons/checked-content.ts"
import { recordDeath as act } from "#records/persons/contract.ts"
import { may } from "#records/persons/permissions.ts"
import { changeState, inState } from "./states.ts"
import { untouchedAsBefore } from "#records/persons/visible.ts"

export const recordDeath = change(act, {
  needs: may["persons.write"],
  logs: { event: "persons.death-recorded", action: "U", object: "person", of: ({ id }) => ({ person: id }) },
  run: (at, { id, on }) =>
    changeState(at, id, "deceased", ({ state, content }, today) => {
      if (state === "deceased") throw refuse("persons.already-deceased")
      if (on === undefined) return inState(content, "deceased", today)
      const died = checkedContent({ ...content, deathDate: on }, today, homeOf(at.practice.zone))
      return inState(untouchedAsBefore(content, died, {}), "deceased", on)
    }),
})
