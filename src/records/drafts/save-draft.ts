import { change } from "#ground/kernel/operation.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { getWithSeal, mayWithPersons } from "#records/persons/persons.ts"
import { saveDraft as act } from "./contract.ts"
import { putDraft } from "./rows.ts"
import { checkDraft } from "./writable.ts"

export const saveDraft = change(act, {
  needs: mayWithPersons["persons.read"],
  logs: { event: "drafts.saved", action: "U", object: "draft", of: ({ id }) => ({ person: id }) },
  run: async (at, { id, place, content }) => {
    const { seal } = await getWithSeal(at, id)
    await checkDraft(at, id, place, content)
    return putDraft(at, seal, actingUser(at), place, content)
  },
})
