// A person with a closed dossier, and what holds them.
import type { Doomed } from "#ground/kernel/doomed.ts"
import { mayDestroy } from "#ground/kernel/ending.ts"
import type { DossierId, PersonId } from "#ground/kernel/ids.ts"
import { anna, drVos } from "#tests/people/people.ts"
import type { Staff, TestPractice } from "#tests/people/practice.ts"
import { addParty, closeDossier, createDossierType, openDossier } from "#records/dossiers/contract.ts"
import { createPerson } from "#records/persons/contract.ts"

const all = [
  "persons.read",
  "persons.write",
  "persons.see-contact",
  "persons.see-identifiers",
  "persons.manage-identifiers",
  "dossiers.read",
  "dossiers.read-journal",
  "dossiers.write",
  "dossiers.manage-types",
  "documents.read",
  "documents.write",
  "holds.read",
  "holds.manage",
]

type Stage = {
  readonly desk: Staff
  readonly person: PersonId
  readonly other: PersonId
  readonly closed: DossierId
}

/** Anna with a closed dossier in which Carla Vos takes part. */
export async function stage(linde: TestPractice): Promise<Stage> {
  const desk = await linde.staff(...all)
  const { id: person } = await desk.does(createPerson, anna)
  const { id: other } = await desk.does(createPerson, drVos)
  const { id: type } = await desk.does(createDossierType, { name: "Behandeling" })
  const { id: closed } = await desk.does(openDossier, { id: person, type, title: "Knie" })
  await desk.does(addParty, { id: closed, role: "verwijzer", person: other })
  await desk.does(closeDossier, { id: closed, reason: "klaar" })
  return { desk, person, other, closed }
}

/** By what something is held now: the grounds, in order. */
export const groundsOf = (linde: TestPractice, doomed: Doomed): Promise<readonly string[]> =>
  linde.look(async (at) => (await mayDestroy([doomed], at)).held.map(({ hold }) => hold.ground).toSorted())
