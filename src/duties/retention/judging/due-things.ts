import type { DossierId, PersonId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { listDossiers, mayWithDossiers } from "#records/dossiers/dossiers.ts"
import { mayWithPersons, personLines } from "#records/persons/persons.ts"
import type { DueThing } from "#duties/retention/contract.ts"

/** A thing whose term passes, by ids. */
export type DueOfPolicy = {
  /** Of a single thing its own. */
  readonly id?: string | undefined
  readonly person: PersonId
  readonly dossier?: DossierId | undefined
  readonly keptThrough: string
  /** It is about putting it in the archive, not about its end. */
  readonly archives?: true | undefined
}

/** Things as the reader may see them: by name where they may read the person, by number where the dossier. */
export async function asSeen(at: Look, things: readonly DueOfPolicy[]): Promise<DueThing[]> {
  const names = await namesOf(at, things)
  const numbers = await numbersOf(at, things)
  return things.map(({ id, person, dossier, keptThrough }) => ({
    ...(id === undefined ? {} : { id }),
    person: { id: person, name: names.get(person) },
    ...(dossier === undefined ? {} : { dossier: { id: dossier, number: numbers.get(dossier) } }),
    keptThrough,
  }))
}

async function namesOf(at: Look, things: readonly DueOfPolicy[]): Promise<ReadonlyMap<PersonId, string>> {
  const permission = mayWithPersons["persons.read"]
  if (!at.may(permission)) return new Map()
  const ids = [...new Set(things.map(({ person }) => person))]
  const lines = await personLines(at.within(permission), ids)
  if (lines.length > 0) at.used(permission)
  return new Map(lines.map(({ id, fullName }) => [id, fullName]))
}

async function numbersOf(at: Look, things: readonly DueOfPolicy[]): Promise<ReadonlyMap<DossierId, string>> {
  const permission = mayWithDossiers["dossiers.read"]
  if (!at.may(permission)) return new Map()
  const ids = things.flatMap(({ dossier }) => dossier ?? [])
  const found = await listDossiers(at.within(permission), ids)
  if (found.length > 0) at.used(permission)
  return new Map(found.map(({ id, content }) => [id, content.number]))
}
