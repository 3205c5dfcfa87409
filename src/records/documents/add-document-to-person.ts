import { upload } from "#ground/kernel/operation.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { getWithSeal as getPersonWithSeal } from "#records/persons/persons.ts"
import { documentAsSeen } from "./as-seen.ts"
import { addDocumentToPerson as act } from "./contract.ts"
import { makeDocument } from "./make-document.ts"
import { may } from "./permissions.ts"
import { takeIn } from "./take-in.ts"

export const addDocumentToPerson = upload(act, {
  needs: may["documents.write"],
  logs: {
    event: "documents.added",
    action: "C",
    object: "document",
    of: ({ id }, document) => ({ person: id, thing: document?.id }),
  },
  receive: async (at, { id }, file) => takeIn(at, (await getPersonWithSeal(at, id)).seal, file),
  run: async (at, { id, ...content }, taken) => {
    const document = await makeDocument(at, { person: id }, actingUser(at), content, taken)
    return documentAsSeen(at, document, true)
  },
  drop: (at, { blob }) => at.blobs.remove(blob),
})
