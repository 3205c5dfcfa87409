import { change } from "#ground/kernel/operation.ts"
import { requireSeen } from "#ground/store/seen-version.ts"
import { touchDossier } from "#records/dossiers/dossiers.ts"
import { noteChange } from "#records/persons/persons.ts"
import { getChangeable } from "./add-document-version.ts"
import { documentAsSeen } from "./as-seen.ts"
import { changeDocument as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { updateDocument } from "./rows.ts"

/** What is left out stays; `null` empties. */
const after = (change: string | null | undefined, before: string | undefined): string | undefined =>
  change === undefined ? before : (change ?? undefined)

export const changeDocument = change(act, {
  needs: may["documents.write"],
  logs: {
    event: "documents.changed",
    action: "U",
    object: "document",
    of: ({ id }, document) => ({ person: document?.person, thing: id }),
  },
  run: async (at, { id, version, name, description, kind, workingNote, aboutThirdPerson }) => {
    const { document: seen, seal } = await getChangeable(at, id)
    requireSeen(seen, version)
    const document = await updateDocument(at, seal, seen, {
      workingNote: workingNote ?? seen.workingNote,
      aboutThirdPerson: aboutThirdPerson ?? seen.aboutThirdPerson,
      content: {
        ...seen.content,
        name: name ?? seen.content.name,
        description: after(description, seen.content.description),
        kind: after(kind, seen.content.kind),
      },
    })
    if (seen.dossier !== undefined) await touchDossier(at, seen.dossier)
    await noteChange(at, seen.person)
    return documentAsSeen(at, document, true)
  },
})
