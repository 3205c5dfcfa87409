import { addDocumentToDossier, listDocumentsOfDossier } from "#records/documents/contract.ts"
import type { Dossier } from "#records/dossiers/contract.ts"
import { useAnswer, useSend } from "#web/ui/client/hooks.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { DocumentsCard } from "./DocumentsCard.tsx"

/** The documents in a dossier. */
export function DocumentsOfDossier({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useWords()
  const add = useSend(addDocumentToDossier)
  const documents = useAnswer(listDocumentsOfDossier, { id: dossier.id })
  return (
    <DocumentsCard
      title={t("staff.documents.title")}
      from={documents}
      mayAdd={dossier.may.addDocuments}
      onSend={(file, transfer) => add({ id: dossier.id }, file, transfer)}
    />
  )
}
