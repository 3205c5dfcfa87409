import { type BlobId, type DocumentId, newId, type UserId } from "#ground/kernel/ids.ts"
import { type Change, type Look, type PersonSeal, tables } from "#ground/kernel/scope.ts"

type FileRow = {
  id: string
  document_id: string
  person_id: string
  file_version: number
  blob_id: string
  added_by: string
  added_at: string
  sealed: Uint8Array
}
type FileTables = { document_versions: FileRow }

/** What is sealed of a file. */
type SealedFile = {
  readonly name: string
  readonly type: string
  readonly size: number
  readonly sha256: string
  readonly crc32: number
}

/** A file of a document: the present one, or one from before. */
export type FileRecord = {
  readonly id: string
  readonly document: DocumentId
  readonly fileVersion: number
  readonly blob: BlobId
  readonly addedBy: UserId
  readonly addedAt: string
  readonly content: SealedFile
}

/** The files of documents of one person, oldest first. */
export async function listFiles(
  at: Look,
  seal: PersonSeal,
  documents: readonly DocumentId[],
): Promise<readonly FileRecord[]> {
  if (documents.length === 0) return []
  const query = tables<FileTables>(at).selectFrom("document_versions").selectAll().where("document_id", "in", documents)
  const rows = await query.orderBy("file_version").execute()
  return rows.map((row) => ({
    id: row.id,
    document: row.document_id as DocumentId,
    fileVersion: row.file_version,
    blob: row.blob_id as BlobId,
    addedBy: row.added_by as UserId,
    addedAt: row.added_at,
    content: seal.open<SealedFile>({ table: "document_versions", row: row.id }, row.sealed),
  }))
}

export async function insertFile(at: Change, seal: PersonSeal, file: Omit<FileRecord, "id">): Promise<void> {
  const id = newId(at.now)
  const row: FileRow = {
    id,
    document_id: file.document,
    person_id: seal.person,
    file_version: file.fileVersion,
    blob_id: file.blob,
    added_by: file.addedBy,
    added_at: file.addedAt,
    sealed: seal.seal({ table: "document_versions", row: id }, file.content),
  }
  await tables<FileTables>(at).insertInto("document_versions").values(row).execute()
}

/** The files that belong to a row; every other one is an orphan. */
export async function blobsInUse(at: Look): Promise<ReadonlySet<BlobId>> {
  const rows = await tables<FileTables>(at).selectFrom("document_versions").select("blob_id").execute()
  return new Set(rows.map((row) => row.blob_id as BlobId))
}
