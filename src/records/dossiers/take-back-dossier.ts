import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { instantText } from "#ground/kernel/time.ts"
import { noteChange } from "#records/persons/persons.ts"
import { asSeen } from "./as-seen.ts"
import { takeBackDossier as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { getWithSeal, updateDossier } from "./rows.ts"

export const takeBackDossier = change(act, {
  needs: may["dossiers.write"],
  logs: {
    event: "dossiers.taken-back",
    action: "U",
    object: "dossier",
    of: ({ id }, dossier) => ({ person: dossier?.person.id, thing: id }),
  },
  run: async (at, { id, reason }) => {
    const { dossier: seen, seal } = await getWithSeal(at, id)
    if (seen.archivedOn === undefined) throw refuse("dossiers.not-archived")
    const takenBack = [...(seen.content.takenBack ?? []), { at: instantText(at.now), reason }]
    const changed = await updateDossier(at, seal, seen, {
      archivedOn: undefined,
      content: { ...seen.content, takenBack },
    })
    await noteChange(at, seen.person)
    return asSeen(at, changed, seal)
  },
})
