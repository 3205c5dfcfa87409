import { type DocumentId, type DossierId, newId, type PersonId, type UserId } from "#ground/kernel/ids.ts"
import type { Change, PersonSeal } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { getOpenDossier, noteCare } from "#records/dossiers/dossiers.ts"
import { getWithSeal as getPersonWithSeal, noteChange } from "#records/persons/persons.ts"
import { insertFile } from "./file-rows.ts"
import { type DocumentRecord, insertDocument } from "./rows.ts"
import type { TakenIn } from "./take-in.ts"

/** Where a document is put: with a person, or in a dossier that is open. */
export type DocumentPlace = { readonly person: PersonId } | { readonly dossier: DossierId }

export type NewDocument = {
  readonly description?: string | undefined
  readonly kind?: string | undefined
  readonly workingNote: boolean
  readonly aboutThirdPerson: boolean
}

/** Puts a file that was taken in (with this person's key) where it belongs. */
export async function makeDocument(
  at: Change,
  where: DocumentPlace,
  addedBy: UserId,
  content: NewDocument,
  file: TakenIn,
): Promise<DocumentRecord> {
  const { person, seal, dossier } = await placeOf(at, where)
  const now = instantText(at.now)
  const { name, type, size, sha256, crc32, blob } = file
  const { description, kind, workingNote, aboutThirdPerson } = content
  const document: DocumentRecord = {
    id: newId<DocumentId>(at.now),
    person,
    dossier,
    fileVersion: 1,
    addedBy,
    addedAt: now,
    changedAt: now,
    workingNote,
    aboutThirdPerson,
    version: 1,
    content: { name, type, size, sha256, description, kind },
  }
  await insertDocument(at, seal, document)
  const fileContent = { name, type, size, sha256, crc32 }
  await insertFile(at, seal, {
    document: document.id,
    fileVersion: 1,
    blob,
    addedBy,
    addedAt: now,
    content: fileContent,
  })
  if (dossier !== undefined) await noteCare(at, dossier)
  await noteChange(at, person)
  return document
}

async function placeOf(
  at: Change,
  where: DocumentPlace,
): Promise<{ readonly person: PersonId; readonly seal: PersonSeal; readonly dossier: DossierId | undefined }> {
  if ("dossier" in where) {
    const { dossier, seal } = await getOpenDossier(at, where.dossier)
    return { person: dossier.person, seal, dossier: dossier.id }
  }
  const { seal } = await getPersonWithSeal(at, where.person)
  return { person: where.person, seal, dossier: undefined }
}
