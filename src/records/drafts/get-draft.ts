import { look } from "#ground/kernel/operation.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { getWithSeal, mayWithPersons } from "#records/persons/persons.ts"
import { getDraft as act } from "./contract.ts"
import { findDraft } from "./rows.ts"
import { draftAsSeen } from "./writable.ts"

export const getDraft = look(act, {
  needs: mayWithPersons["persons.read"],
  logs: { event: "drafts.read", action: "R", object: "draft", of: ({ id }) => ({ person: id }) },
  run: async (at, { id, place }) => {
    const { seal } = await getWithSeal(at, id)
    const found = await findDraft(at, seal, actingUser(at), place)
    if (found === undefined) return { draft: null }
    const { content, savedAt } = found
    if (content === undefined) return { draft: null, unreadable: true as const }
    return { draft: { place, content: await draftAsSeen(at, id, place, content), savedAt } }
  },
})
