import type { DocumentId } from "#ground/kernel/ids.ts"
import { upload } from "#ground/kernel/operation.ts"
import { actingUser, type Look } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { getOpenDossier, noteCare } from "#records/dossiers/dossiers.ts"
import { noteChange } from "#records/persons/persons.ts"
import { documentAsSeen } from "./as-seen.ts"
import { addDocumentVersion as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { insertFile } from "./file-rows.ts"
import { getWithSeal, updateDocument } from "./rows.ts"
import { takeIn } from "./take-in.ts"

/** The document takes the name of its new file; the older file keeps the name it had. */
export const addDocumentVersion = upload(act, {
  needs: may["documents.write"],
  logs: {
    event: "documents.version-added",
    action: "U",
    object: "document",
    of: ({ id }, document) => ({ person: document?.person, thing: id }),
  },
  receive: async (at, { id }, file) => takeIn(at, (await getChangeable(at, id)).seal, file),
  run: async (at, { id }, { blob, name, type, size, sha256, crc32 }) => {
    const { document: seen, seal } = await getChangeable(at, id)
    const fileVersion = seen.fileVersion + 1
    const document = await updateDocument(at, seal, seen, {
      fileVersion,
      content: { ...seen.content, name, type, size, sha256 },
    })
    const content = { name, type, size, sha256, crc32 }
    await insertFile(at, seal, {
      document: id,
      fileVersion,
      blob,
      addedBy: actingUser(at),
      addedAt: instantText(at.now),
      content,
    })
    if (seen.dossier !== undefined) await noteCare(at, seen.dossier)
    await noteChange(at, seen.person)
    return documentAsSeen(at, document, true)
  },
  drop: (at, { blob }) => at.blobs.remove(blob),
})

/** A document that may be changed: with a person, or in a dossier that is open. */
export async function getChangeable(at: Look, id: DocumentId): ReturnType<typeof getWithSeal> {
  const found = await getWithSeal(at, id)
  if (found.document.dossier !== undefined) await getOpenDossier(at, found.document.dossier)
  return found
}
