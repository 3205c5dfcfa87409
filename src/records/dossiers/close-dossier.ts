import { change } from "#ground/kernel/operation.ts"
import { requirePast } from "#ground/kernel/past.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { dayText } from "#ground/kernel/time.ts"
import { noteChange } from "#records/persons/persons.ts"
import { asSeen } from "./as-seen.ts"
import { closeDossier as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { getOpen, updateDossier } from "./rows.ts"

export const closeDossier = change(act, {
  needs: may["dossiers.write"],
  logs: {
    event: "dossiers.closed",
    action: "U",
    object: "dossier",
    of: ({ id }, dossier) => ({ person: dossier?.person.id, thing: id }),
  },
  run: async (at, { id, reason, on }) => {
    const { dossier: seen, seal } = await getOpen(at, id)
    const today = dayText(at.now, at.practice.zone)
    const closedOn = on ?? today
    requirePast(at, closedOn, "dossiers.date-to-come", { field: "on" })
    if (closedOn < seen.openedOn) throw refuse("dossiers.closed-before-opened", { field: "on" })
    const changed = await updateDossier(at, seal, seen, {
      state: "closed",
      closedOn,
      content: { ...seen.content, closeReason: reason },
    })
    await noteChange(at, seen.person)
    return asSeen(at, changed, seal)
  },
})
