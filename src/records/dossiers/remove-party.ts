import { clearToDestroy } from "#ground/kernel/ending.ts"
import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { noteChange } from "#records/persons/persons.ts"
import { asSeen } from "./as-seen.ts"
import { writeCaredFor } from "./carers.ts"
import { removeParty as act } from "./contract.ts"
import { deleteParties, listParties } from "./party-rows.ts"
import { may } from "./permissions.ts"
import { getOpen, touchDossier } from "./rows.ts"

export const removeParty = change(act, {
  needs: may["dossiers.write"],
  logs: {
    event: "dossiers.party-removed",
    action: "U",
    object: "dossier",
    of: ({ id }, dossier) => ({ person: dossier?.person.id, thing: id }),
  },
  run: async (at, { id, party }) => {
    const { dossier, seal } = await getOpen(at, id)
    const found = (await listParties(at, seal, id)).find((one) => one.id === party)
    if (found === undefined) throw refuse("general.not-found")
    const { mirror, content } = found
    const sides = [{ id: party, person: dossier.person }]
    if (mirror !== undefined && content.other !== undefined && "person" in content.other)
      sides.push({ id: mirror, person: content.other.person })
    const clearance = await clearToDestroy(
      sides.map(({ person }) => ({ person, dossier: id, part: true })),
      at,
    )
    await deleteParties(at, clearance, id, sides)
    await writeCaredFor(at, dossier, seal)
    await touchDossier(at, id)
    await noteChange(at, dossier.person)
    return asSeen(at, dossier, seal)
  },
})
