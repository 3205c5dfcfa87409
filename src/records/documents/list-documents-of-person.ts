import type { DossierId } from "#ground/kernel/ids.ts"
import { look } from "#ground/kernel/operation.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { listDossiers } from "#records/dossiers/dossiers.ts"
import { getWithSeal as getPersonWithSeal } from "#records/persons/persons.ts"
import { documentsAsSeen } from "./as-seen.ts"
import { listDocumentsOfPerson as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { type DocumentRecord, listDocuments } from "./rows.ts"

/** All of a person's documents, those in dossiers too. */
export const listDocumentsOfPerson = look(act, {
  needs: may["documents.read"],
  logs: {
    event: "documents.listed",
    action: "R",
    object: "document",
    of: ({ id }, output) => ({ person: id, count: output?.documents.length }),
  },
  run: async (at, { id }) => {
    const { seal } = await getPersonWithSeal(at, id)
    const documents = await listDocuments(at, seal)
    return { documents: await documentsAsSeen(at, documents, await openness(at, documents)) }
  },
})

/** Says of each document whether it is in no dossier, or in one that is open. */
async function openness(
  at: Look,
  documents: readonly DocumentRecord[],
): Promise<(document: DocumentRecord) => boolean> {
  const ids = new Set(documents.flatMap(({ dossier }): DossierId[] => (dossier === undefined ? [] : [dossier])))
  const open = new Set((await listDossiers(at, [...ids])).filter(({ state }) => state === "open").map(({ id }) => id))
  return ({ dossier }) => dossier === undefined || open.has(dossier)
}
