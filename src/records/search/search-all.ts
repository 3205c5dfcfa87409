import { look } from "#ground/kernel/operation.ts"
import type { Permission } from "#ground/kernel/permission.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { findDossiers, mayWithDossiers } from "#records/dossiers/dossiers.ts"
import { findOrganisations, mayWithOrganisations } from "#records/organisations/organisations.ts"
import { findPersons, mayWithPersons, meantBy, personLines, personNames } from "#records/persons/persons.ts"
import type { z } from "zod"
import { searchAll as act } from "./contract.ts"

type FoundPersons = z.input<(typeof act)["gives"]>

/** So many of each kind: enough to choose from without scrolling. */
const howMany = 6

/** Who is signed in gets of each kind what they may see; of a kind they may not see, nothing. */
export const searchAll = look(act, {
  needs: "signed-in",
  logs: {
    event: "search.searched",
    action: "R",
    object: "anything",
    of: (_input, found) => ({
      count: found && found.persons.length + found.organisations.length + found.dossiers.length,
      persons: found?.dossiers.map(({ of }) => of),
    }),
  },
  run: async (at, { query }) => {
    const persons = await seen(at, mayWithPersons["persons.read"], (within) => personsFor(within, query))
    const organisations = await seen(at, mayWithOrganisations["organisations.read"], () => organisationsFor(at, query))
    const dossiers = await seen(at, mayWithDossiers["dossiers.read"], (within) => dossiersFor(within, query))
    const isNone = persons.length + organisations.length + dossiers.length === 0
    const meant =
      isNone && at.may(mayWithPersons["persons.read"])
        ? await meantBy(at.within(mayWithPersons["persons.read"]), query)
        : undefined
    return { persons, organisations, dossiers, ...(meant === undefined ? {} : { meant }) }
  },
})

/** What a permission lets its holder find; without it, nothing. */
async function seen<One>(at: Look, permission: Permission, find: (within: Look) => Promise<One[]>): Promise<One[]> {
  if (!at.may(permission)) return []
  const found = await find(at.within(permission))
  if (found.length > 0) at.used(permission)
  return found
}

async function personsFor(at: Look, query: string): Promise<FoundPersons["persons"]> {
  const found = await findPersons(at, { query, state: "any" })
  return [...(await personLines(at, found.slice(0, howMany)))]
}

async function organisationsFor(at: Look, query: string): Promise<FoundPersons["organisations"]> {
  const { organisations } = await findOrganisations(at, { query }, { start: 0, size: howMany })
  return organisations.map(({ id, content: { name, kind } }) => ({ id, name, kind }))
}

async function dossiersFor(at: Look, query: string): Promise<FoundPersons["dossiers"]> {
  const found = await findDossiers(at, query, howMany)
  const names = await personNames(
    at,
    found.map((dossier) => dossier.person),
  )
  return found.map(({ id, person, state, archivedOn, content: { number, title } }) => ({
    id,
    state: archivedOn === undefined ? state : ("archived" as const),
    number,
    title,
    person: names.get(person) ?? "",
    of: person,
  }))
}
