import { type DossierId, newId, type OrganisationId, type PartyId, type PersonId } from "#ground/kernel/ids.ts"
import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { getOrganisationRecord } from "#records/organisations/organisations.ts"
import {
  checkUnrestricted,
  getWithSeal as getPersonWithSeal,
  mayWithPersons,
  noteChange,
} from "#records/persons/persons.ts"
import { asSeen } from "./as-seen.ts"
import { writeCaredFor } from "./carers.ts"
import { addParty as act } from "./contract.ts"
import { insertParty, listParties } from "./party-rows.ts"
import { may } from "./permissions.ts"
import { getOpen, touchDossier } from "./rows.ts"
import type { SealedParty } from "./tables.ts"

type Other = NonNullable<SealedParty["other"]>

export const addParty = change(act, {
  needs: may["dossiers.write"],
  logs: {
    event: "dossiers.party-added",
    action: "U",
    object: "dossier",
    of: ({ id }, dossier) => ({ person: dossier?.person.id, thing: id }),
  },
  run: async (at, { id, role, person, organisation }) => {
    await makeParty(at, id, role, otherOf(person, organisation))
    const { dossier, seal } = await getOpen(at, id)
    return asSeen(at, dossier, seal)
  },
})

function otherOf(person: PersonId | undefined, organisation: OrganisationId | undefined): Other {
  if (person !== undefined && organisation === undefined) return { person }
  if (organisation !== undefined && person === undefined) return { organisation }
  throw refuse("dossiers.party-needs-one", { field: "person" })
}

/** Gives somebody a role in a dossier; on a person it is held too, as that person's own. */
export async function makeParty(at: Change, id: DossierId, role: string, other: Other): Promise<void> {
  const { dossier, seal } = await getOpen(at, id)
  const known = await listParties(at, seal, id)
  const content: SealedParty = { role, other }
  if (known.some((party) => JSON.stringify(party.content) === JSON.stringify(content)))
    throw refuse("dossiers.party-exists")
  const own = newId<PartyId>(at.now)
  if ("organisation" in other) {
    await getOrganisationRecord(at, other.organisation)
    await insertParty(at, seal, "dossier", { id: own, dossier: id, mirror: undefined, content })
  } else {
    if (other.person === dossier.person) throw refuse("dossiers.party-is-client", { field: "person" })
    // The answer says what the party is called: that is for those who may read them, not for who only names an id.
    const { seal: otherSeal } = await getPersonWithSeal(at.within(mayWithPersons["persons.read"]), other.person)
    await checkUnrestricted(at, other.person)
    const mirror = newId<PartyId>(at.now)
    await insertParty(at, otherSeal, "party", { id: mirror, dossier: id, mirror: own, content: { role } })
    await insertParty(at, seal, "dossier", { id: own, dossier: id, mirror, content })
  }
  await writeCaredFor(at, dossier, seal)
  await touchDossier(at, id)
  await noteChange(at, dossier.person)
}
