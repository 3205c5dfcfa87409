import { addDocumentToDossier, listDocumentsOfDossier, listDocumentsOfPerson } from "#records/documents/contract.ts"
import type { Dossier } from "#records/dossiers/contract.ts"
import { useAnswer, useClient, useOutdate } from "#web/ui/client/hooks.tsx"
import { useWords } from "#web/staff/words.ts"
import { DocumentsCard } from "./DocumentsCard.tsx"

/** The documents in a dossier. */
export function DocumentsOfDossier({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useWords()
  const client = useClient()
  const outdate = useOutdate()
  const documents = useAnswer(listDocumentsOfDossier, { id: dossier.id })
  return (
    <DocumentsCard
      title={t("staff.documents.title")}
      from={documents}
      mayAdd={dossier.may.addDocuments}
      onSend={(file, transfer) => client.send(addDocumentToDossier, { id: dossier.id }, file, transfer)}
      onChanged={() => outdate([listDocumentsOfDossier, listDocumentsOfPerson])}
    />
  )
}
