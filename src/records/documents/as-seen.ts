import type { Look } from "#ground/kernel/scope.ts"
import { namer } from "#records/dossiers/dossiers.ts"
import type { Document } from "./contract.ts"
import { may, previewOf } from "./policy.ts"
import type { DocumentRecord } from "./rows.ts"

/** Documents as the world sees them; `isOpen` says whether they may be changed where they are. */
export async function documentsAsSeen(
  at: Look,
  documents: readonly DocumentRecord[],
  isOpen: (document: DocumentRecord) => boolean,
): Promise<Document[]> {
  const userName = await namer(at)
  const mayWrite = at.may(may["documents.write"])
  return documents.map((document) => {
    const { content, addedBy, ...rest } = document
    return {
      ...rest,
      ...content,
      addedBy: { id: addedBy, name: userName(addedBy) },
      preview: previewOf(content.type),
      may: { change: mayWrite && isOpen(document) },
    }
  })
}

/** One document. */
export async function documentAsSeen(at: Look, document: DocumentRecord, isOpen: boolean): Promise<Document> {
  const [seen] = await documentsAsSeen(at, [document], () => isOpen)
  if (seen === undefined) throw new Error("one document gives one")
  return seen
}
