import type { PersonId } from "#ground/kernel/ids.ts"
import { addDocumentToPerson } from "#records/documents/contract.ts"
import { createPerson } from "#records/persons/contract.ts"
import { makePractice, type TestPractice } from "#tests/people/making.ts"

type Filled = { readonly linde: TestPractice; readonly persons: readonly PersonId[] }

/** A practice of so many persons, each with a document that says who they are so many times. */
export async function aFilledPractice(count: number, size = 2000): Promise<Filled> {
  const linde = await makePractice({ kind: "sqlite" })
  return { linde, persons: await addPersons(linde, count, size) }
}

export async function addPersons(
  linde: TestPractice,
  count: number,
  size = 2000,
  from = 0,
): Promise<readonly PersonId[]> {
  const fysio = await linde.staff(
    "persons.read",
    "persons.write",
    "persons.see-contact",
    "documents.write",
    "documents.read",
  )
  const persons: PersonId[] = []
  for (let index = from; index < from + count; index += 1) {
    const { id } = await fysio.does(createPerson, { name: { familyName: `Jansen${index}` }, note: `over ${index}` })
    await fysio.sends(addDocumentToPerson, { id }, { name: "a.txt", bytes: Buffer.from(`x${index}`.repeat(size)) })
    persons.push(id as PersonId)
  }
  return persons
}
