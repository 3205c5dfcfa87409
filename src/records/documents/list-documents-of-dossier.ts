import { look } from "#ground/kernel/operation.ts"
import { getDossierWithSeal } from "#records/dossiers/dossiers.ts"
import { documentsAsSeen } from "./as-seen.ts"
import { listDocumentsOfDossier as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { listDocuments } from "./rows.ts"

export const listDocumentsOfDossier = look(act, {
  needs: may["documents.read"],
  logs: {
    event: "documents.listed",
    action: "R",
    object: "document",
    of: ({ id }, output) => ({
      person: output?.person,
      thing: id,
      count: output?.documents.length,
    }),
  },
  run: async (at, { id }) => {
    const { dossier, seal } = await getDossierWithSeal(at, id)
    const documents = await listDocuments(at, seal, id)
    return { person: dossier.person, documents: await documentsAsSeen(at, documents, () => dossier.state === "open") }
  },
})
