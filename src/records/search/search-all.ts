import { look } from "#ground/kernel/operation.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { findDossiers, mayWithDossiers } from "#records/dossiers/dossiers.ts"
import { findOrganisations, mayWithOrganisations } from "#records/organisations/organisations.ts"
import { findPersons, mayWithPersons, personNames } from "#records/persons/persons.ts"
import type { z } from "zod"
import { searchAll as act } from "./contract.ts"

type Found = z.input<(typeof act)["gives"]>

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
      count:
        found === undefined ? undefined : found.persons.length + found.organisations.length + found.dossiers.length,
    }),
  },
  run: async (at, { query }) => ({
    persons: at.may(mayWithPersons["persons.read"])
      ? await personsFor(at.within(mayWithPersons["persons.read"]), query)
      : [],
    organisations: at.may(mayWithOrganisations["organisations.read"]) ? await organisationsFor(at, query) : [],
    dossiers: at.may(mayWithDossiers["dossiers.read"])
      ? await dossiersFor(at.within(mayWithDossiers["dossiers.read"]), query)
      : [],
  }),
})

async function personsFor(at: Look, query: string): Promise<Found["persons"]> {
  const { persons } = await findPersons(at, { query, state: "any", page: 1, size: howMany })
  return [...persons]
}

async function organisationsFor(at: Look, query: string): Promise<Found["organisations"]> {
  const found = await findOrganisations(at, query)
  return found.slice(0, howMany).map(({ id, content: { name, kind } }) => ({ id, name, kind }))
}

async function dossiersFor(at: Look, query: string): Promise<Found["dossiers"]> {
  const found = await findDossiers(at, query, howMany)
  const names = await personNames(
    at,
    found.map((dossier) => dossier.person),
  )
  return found.map(({ id, person, content: { number, title } }) => ({
    id,
    number,
    title,
    person: names.get(person) ?? "",
  }))
}
