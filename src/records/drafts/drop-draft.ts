import { mayTakeOut } from "#ground/kernel/ending.ts"
import { change } from "#ground/kernel/operation.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { getWithSeal, mayWithPersons } from "#records/persons/persons.ts"
import { dropDraft as act } from "./contract.ts"
import { deleteDraft, findDraft, putAway } from "./rows.ts"

/** Of somebody whose data must stay whole the draft is put away: whoever typed it is done with it either way. */
export const dropDraft = change(act, {
  needs: mayWithPersons["persons.read"],
  logs: { event: "drafts.dropped", action: "D", object: "draft", of: ({ id }) => ({ person: id }) },
  run: async (at, { id, place }) => {
    const { seal } = await getWithSeal(at, id)
    const user = actingUser(at)
    const { held, clearance } = await mayTakeOut([{ person: id, part: true }], at)
    if (held.length === 0) {
      await deleteDraft(at, clearance, id, user, place)
      return {}
    }
    const draft = await findDraft(at, seal, user, place)
    if (draft !== undefined) await putAway(at, draft)
    return {}
  },
})
