import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { dayText } from "#ground/kernel/time.ts"
import { checkUnrestricted } from "#records/persons/persons.ts"
import { asSeen } from "./as-seen.ts"
import { archiveDossier as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { getWithSeal, updateDossier } from "./rows.ts"

/** Putting away is nothing that happened in the case: no period of keeping begins anew by it. */
export const archiveDossier = change(act, {
  needs: may["dossiers.write"],
  logs: {
    event: "dossiers.archived",
    action: "U",
    object: "dossier",
    of: ({ id }, dossier) => ({ person: dossier?.person.id, thing: id }),
  },
  run: async (at, { id }) => {
    const { dossier: seen, seal } = await getWithSeal(at, id)
    if (seen.state === "open") throw refuse("dossiers.archive-open")
    if (seen.archivedOn !== undefined) throw refuse("dossiers.already-archived")
    await checkUnrestricted(at, seen.person)
    const archivedOn = dayText(at.now, at.practice.zone)
    return asSeen(at, await updateDossier(at, seal, seen, { archivedOn }), seal)
  },
})
