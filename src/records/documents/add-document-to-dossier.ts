import { upload } from "#ground/kernel/operation.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { getOpenDossier } from "#records/dossiers/dossiers.ts"
import { documentAsSeen } from "./as-seen.ts"
import { addDocumentToDossier as act } from "./contract.ts"
import { makeDocument } from "./make-document.ts"
import { may } from "./permissions.ts"
import { takeIn } from "./take-in.ts"

export const addDocumentToDossier = upload(act, {
  needs: may["documents.write"],
  logs: {
    event: "documents.added",
    action: "C",
    object: "document",
    of: ({ id }, document) => ({ person: document?.person, thing: document?.id ?? id }),
  },
  receive: async (at, { id }, file) => takeIn(at, (await getOpenDossier(at, id)).seal, file),
  run: async (at, { id, ...content }, taken) => {
    const document = await makeDocument(at, { dossier: id }, actingUser(at), content, taken)
    return documentAsSeen(at, document, true)
  },
  drop: (at, { blob }) => at.blobs.remove(blob),
})
