import { anna } from "#tests/people/people.ts"
import type { Staff, TestPractice } from "#tests/people/practice.ts"
import { createPerson } from "#records/persons/contract.ts"
import { createDossierType } from "#records/dossiers/contract.ts"

export const treatment = {
  name: "Behandeling",
  special: true,
  roles: ["verwijzer"],
  entryKinds: ["consult"],
  closeReasons: ["klaar"],
}

export async function atLinde(linde: TestPractice): Promise<{ desk: Staff; person: string; type: string }> {
  const manager = await linde.staff("dossiers.manage-types")
  const desk = await linde.staff(
    "persons.read",
    "persons.see-contact",
    "persons.write",
    "dossiers.read",
    "dossiers.read-journal",
    "dossiers.write",
    "organisations.write",
  )
  const { id: type } = await manager.does(createDossierType, treatment)
  return { desk, person: (await desk.does(createPerson, anna)).id, type }
}
