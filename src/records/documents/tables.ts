import { z } from "zod"
import { ids, instant } from "#ground/kernel/shapes.ts"
import { clear, flag, free, revision, sealed, table } from "#ground/kernel/table.ts"

/** What is sealed of a document; type and size are those of its present file. */
export type SealedDocument = {
  readonly name: string
  readonly type: string
  readonly size: number
  readonly sha256: string
  readonly description?: string | undefined
  readonly kind?: string | undefined
}

/** What is sealed of a file. */
export type SealedFileRow = {
  readonly name: string
  readonly type: string
  readonly size: number
  readonly sha256: string
  readonly crc32: number
}

export const documentTable = table(
  "documents",
  {
    id: clear(ids.document, "opaque; where the sealed details stand"),
    person_id: clear(ids.person, "opaque; whose document it is"),
    dossier_id: clear(ids.dossier.nullable(), "opaque; the dossier it is in"),
    file_version: clear(z.int(), "which file is the present one"),
    added_by: clear(ids.user, "who added it is staff, and shown by name from the accounts"),
    added_at: clear(instant, "order of lists"),
    working_note: clear(flag, "counted as left out without opening it"),
    about_third_person: clear(flag, "counted as left out without opening it"),
    changed_at: free(instant, "order of lists", "tells when it was changed, and no more"),
    version: revision,
    sealed: sealed<SealedDocument>(),
  },
  { checked: "rows", concerns: "person_id" },
)

export const documentVersionTable = table(
  "document_versions",
  {
    id: clear(z.string(), "opaque; where the sealed details stand"),
    document_id: clear(ids.document, "opaque; the document it is a file of"),
    person_id: clear(ids.person, "opaque; whose document it is"),
    file_version: clear(z.int(), "order of the files"),
    blob_id: clear(ids.blob, "opaque; the sealed file on disk, so that the sweep knows it is in use"),
    added_by: clear(ids.user, "who added it is staff, and shown by name from the accounts"),
    added_at: clear(instant, "order of the files"),
    sealed: sealed<SealedFileRow>(),
  },
  { checked: "rows", concerns: "person_id" },
)
