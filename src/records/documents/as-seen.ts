import type { DocumentId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { isUnreadable, shownUnreadable } from "#ground/kernel/unreadable.ts"
import { namesOfUsers } from "#gate/accounts/accounts.ts"
import { dossiersInReach, personsInReach } from "#gate/access/access.ts"
import type { Document } from "./contract.ts"
import { may } from "./permissions.ts"
import { previewOf } from "./preview.ts"
import type { DocumentRecord } from "./rows.ts"

/** Documents as the world sees them; `isOpen` says whether they may be changed where they are. */
export async function documentsAsSeen(
  at: Look,
  documents: readonly DocumentRecord[],
  isOpen: (document: DocumentRecord) => boolean,
): Promise<Document[]> {
  const userName = await namesOfUsers(at)
  const writable = await writableAmong(at, documents)
  return documents.map((document) => {
    const { content, addedBy, ...rest } = document
    return {
      ...rest,
      ...content,
      ...shownUnreadable(content),
      addedBy: { id: addedBy, name: userName(addedBy) },
      preview: previewOf(content.type),
      may: { change: writable.has(document.id) && isOpen(document) && !isUnreadable(content) },
    }
  })
}

/** Of these documents, those that this reader may change as far as their right reaches. */
async function writableAmong(at: Look, documents: readonly DocumentRecord[]): Promise<ReadonlySet<DocumentId>> {
  if (!at.may(may["documents.write"])) return new Set()
  const reached = at.within(may["documents.write"])
  const persons = await personsInReach(
    reached,
    documents.map(({ person }) => person),
  )
  const dossiers = await dossiersInReach(
    reached,
    documents.flatMap(({ dossier }) => dossier ?? []),
  )
  const isWritable = ({ person, dossier }: DocumentRecord): boolean =>
    dossier === undefined ? persons.has(person) : dossiers.has(dossier)
  return new Set(documents.filter(isWritable).map(({ id }) => id))
}

/** One document. */
export async function documentAsSeen(at: Look, document: DocumentRecord, isOpen: boolean): Promise<Document> {
  const [seen] = await documentsAsSeen(at, [document], () => isOpen)
  if (seen === undefined) throw new Error("one document gives one")
  return seen
}
