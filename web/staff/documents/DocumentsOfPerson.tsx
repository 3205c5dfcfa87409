import { addDocumentToPerson, listDocumentsOfPerson } from "#records/documents/contract.ts"
import { useAnswer, useSend } from "#web/ui/client/hooks.tsx"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { DocumentsCard } from "./DocumentsCard.tsx"

/** Every document of a person. */
export function DocumentsOfPerson({ person }: { readonly person: string }) {
  const { t } = useWords()
  const may = useMay()
  const add = useSend(addDocumentToPerson)
  const documents = useAnswer(listDocumentsOfPerson, { id: person })
  return (
    <DocumentsCard
      title={t("staff.documents.all")}
      from={documents}
      mayAdd={may("documents.write")}
      onSend={(file, transfer) => add({ id: person }, file, transfer)}
      withDossier
    />
  )
}
