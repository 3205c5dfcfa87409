import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { instantText } from "#ground/kernel/time.ts"
import { noteChange } from "#records/persons/persons.ts"
import { asSeen } from "./as-seen.ts"
import { reopenDossier as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { getWithSeal, updateDossier } from "./rows.ts"

export const reopenDossier = change(act, {
  needs: may["dossiers.write"],
  logs: {
    event: "dossiers.reopened",
    action: "U",
    object: "dossier",
    of: ({ id }, dossier) => ({ person: dossier?.person.id, thing: id }),
  },
  run: async (at, { id, reason }) => {
    const { dossier: seen, seal } = await getWithSeal(at, id)
    if (seen.archivedOn !== undefined) throw refuse("dossiers.archived")
    if (seen.state === "open") throw refuse("dossiers.already-open")
    const { closeReason: _before, ...content } = seen.content
    const reopened = [...content.reopened, { at: instantText(at.now), reason }]
    const changed = await updateDossier(at, seal, seen, {
      state: "open",
      closedOn: undefined,
      content: { ...content, reopened },
    })
    await noteChange(at, seen.person)
    return asSeen(at, changed, seal)
  },
})
