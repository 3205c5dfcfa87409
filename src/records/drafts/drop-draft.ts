import { change } from "#ground/kernel/operation.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { getPersonRecord, mayWithPersons } from "#records/persons/persons.ts"
import { dropDraft as act } from "./contract.ts"
import { deleteDraft } from "./rows.ts"

export const dropDraft = change(act, {
  needs: mayWithPersons["persons.read"],
  logs: { event: "drafts.dropped", action: "D", object: "draft", of: ({ id }) => ({ person: id }) },
  run: async (at, { id, place }) => {
    await getPersonRecord(at, id)
    await deleteDraft(at, id, actingUser(at), place)
    return {}
  },
})
