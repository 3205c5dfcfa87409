import assert from "node:assert/strict"
import type { DossierId, PersonId } from "#ground/kernel/ids.ts"
import { listDocumentsOfPerson } from "#records/documents/contract.ts"
import { listDossierTypes, listMyDossiers, openDossier } from "#records/dossiers/contract.ts"
import { createPerson } from "#records/persons/contract.ts"
import { people, type Stage } from "./stage.ts"

type Somebody = { readonly person: PersonId; readonly dossier: DossierId }

/** Somebody new with an open dossier, for stories that change things. */
export async function aNewcomer(stage: Stage, firstNames: string, familyName: string): Promise<Somebody> {
  const manager = await stage.atTheDoor(people.manager)
  const { id: person } = await manager.does(createPerson, { name: { firstNames, familyName } })
  const { types } = await manager.does(listDossierTypes, {})
  const type = types.find(({ special }) => special)?.id
  assert.ok(type)
  const { id: dossier } = await manager.does(openDossier, { id: person, type, title: "Knieklachten links" })
  return { person, dossier }
}

/** The test person of whom the physiotherapist keeps most documents. */
export const aRegular = async (stage: Stage): Promise<Somebody> => last(await withDocuments(stage))

/** One of whom a few documents are kept. */
export const anOccasional = async (stage: Stage): Promise<Somebody> => last((await withDocuments(stage)).toReversed())

/** The physiotherapist's own, by how many documents there are of each. */
async function withDocuments(stage: Stage): Promise<readonly Somebody[]> {
  const physio = await stage.atTheDoor(people.physio)
  const { dossiers } = await physio.does(listMyDossiers, {})
  const counted = await Promise.all(
    dossiers.map(async ({ id: dossier, person }) => {
      const { documents } = await physio.does(listDocumentsOfPerson, { id: person.id })
      return { person: person.id, dossier, count: documents.length }
    }),
  )
  return counted.filter(({ count }) => count > 0).toSorted((one, other) => one.count - other.count)
}

function last(all: readonly Somebody[]): Somebody {
  const found = all.at(-1)
  assert.ok(found, "the demo has documents")
  return found
}
