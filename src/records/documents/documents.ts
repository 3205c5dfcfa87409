import type { Room } from "#ground/kernel/room.ts"
import { addDocumentToDossier } from "./add-document-to-dossier.ts"
import { addDocumentToPerson } from "./add-document-to-person.ts"
import { addDocumentVersion } from "./add-document-version.ts"
import { changeDocument } from "./change-document.ts"
import { getDocumentContent } from "./get-document-content.ts"
import { getDocument } from "./get-document.ts"
import { documentDataKind, documentVersionDataKind } from "./data-kinds.ts"
import { listDocumentsOfDossier } from "./list-documents-of-dossier.ts"
import { listDocumentsOfPerson } from "./list-documents-of-person.ts"
import { documentAge } from "./migrations/2026-11-22-documents-age.ts"
import { documentTables } from "./migrations/2026-11-22-documents.ts"
import { may } from "./permissions.ts"
import { blobsInUse } from "./file-rows.ts"
import { documentTable, documentVersionTable } from "./tables.ts"
import { words } from "./words.ts"

export { listById as listDocumentsById, personsWithDocuments } from "./rows.ts"

export const documents: Room = {
  words,
  tables: [documentTable, documentVersionTable],
  operations: [
    listDocumentsOfPerson,
    listDocumentsOfDossier,
    addDocumentToPerson,
    addDocumentToDossier,
    addDocumentVersion,
    getDocument,
    changeDocument,
    getDocumentContent,
  ],
  dataKinds: [documentDataKind, documentVersionDataKind],
  migrations: [documentTables, documentAge],
  permissions: Object.values(may),
  jobs: [],
  blobsInUse,
}
