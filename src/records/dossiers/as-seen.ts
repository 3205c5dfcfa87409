import type { OrganisationId, PersonId } from "#ground/kernel/ids.ts"
import type { Look, PersonSeal } from "#ground/kernel/scope.ts"
import { shownUnreadable } from "#ground/kernel/unreadable.ts"
import { listOrganisations } from "#records/organisations/organisations.ts"
import { isRestricted, personNames } from "#records/persons/persons.ts"
import type { Dossier, Party } from "./contract.ts"
import { mayInDossier, namedCarers } from "./carers.ts"
import { countEntries } from "./entry-rows.ts"
import { listParties, type PartyRecord } from "./party-rows.ts"
import { namedUser } from "#gate/accounts/accounts.ts"
import { may, mayWithDocuments } from "./permissions.ts"
import type { DossierRecord } from "./rows.ts"
import { getType } from "./type-rows.ts"

/** A dossier as the world sees it, and what this reader may do with it. */
export async function asSeen(at: Look, dossier: DossierRecord, seal: PersonSeal): Promise<Dossier> {
  const { id, person, state, openedOn, changedAt, version, content } = dossier
  const parties = await listParties(at, seal, id)
  const { version: _version, inUse: _inUse, ...type } = await getType(at, dossier.type)
  const names = await personNames(at, [person, ...parties.flatMap(personOfParty)])
  const isOpen = state === "open"
  const isArchived = dossier.archivedOn !== undefined
  const restricted = await isRestricted(at, person)
  const mayWrite = !restricted && (await mayInDossier(at, may["dossiers.write"], id))
  const mayAdd = !restricted && (await mayInDossier(at, mayWithDocuments["documents.write"], id))
  return {
    id,
    version,
    number: content.number,
    person: { id: person, name: names.get(person) ?? "" },
    restricted,
    type,
    title: content.title,
    description: content.description,
    state,
    openedOn,
    closed: dossier.closedOn === undefined ? undefined : { on: dossier.closedOn, reason: content.closeReason ?? "" },
    reopened: [...content.reopened],
    archived: dossier.archivedOn === undefined ? undefined : { on: dossier.archivedOn },
    takenBack: [...(content.takenBack ?? [])],
    responsible: dossier.responsible === undefined ? undefined : await namedUser(at, dossier.responsible),
    ...(await namedCarers(at, id)),
    parties: await named(at, parties, names),
    entryCount: await countEntries(at, { dossier: id }),
    changedAt,
    ...shownUnreadable(content),
    may: {
      write: isOpen && mayWrite,
      close: isOpen && mayWrite,
      reopen: !isOpen && !isArchived && mayWrite,
      archive: !isOpen && !isArchived && mayWrite,
      takeBack: isArchived && mayWrite,
      addDocuments: isOpen && mayAdd,
      readJournal: await mayInDossier(at, may["dossiers.read-journal"], id),
    },
  }
}

const personOfParty = ({ content: { other } }: PartyRecord): PersonId[] =>
  other !== undefined && "person" in other ? [other.person] : []

const organisationOfParty = ({ content: { other } }: PartyRecord): OrganisationId[] =>
  other !== undefined && "organisation" in other ? [other.organisation] : []

/** Parties with the names they have today; who was forgotten has none. */
export async function named(
  at: Look,
  parties: readonly PartyRecord[],
  people?: ReadonlyMap<PersonId, string>,
): Promise<Party[]> {
  const persons = people ?? (await personNames(at, parties.flatMap(personOfParty)))
  const organisations = new Map(
    (await listOrganisations(at, parties.flatMap(organisationOfParty))).map((one) => [one.id, one.content.name]),
  )
  return parties.map((party) => {
    const { role, other } = party.content
    const seen = { id: party.id, role, ...shownUnreadable(party.content) }
    if (other !== undefined && "person" in other) {
      const name = persons.get(other.person)
      return { ...seen, other: name === undefined ? { erased: true } : { person: other.person, name } }
    }
    const name = other === undefined ? undefined : organisations.get(other.organisation)
    if (other === undefined || name === undefined) return { ...seen, other: { erased: true } }
    return { ...seen, other: { organisation: other.organisation, name } }
  })
}
