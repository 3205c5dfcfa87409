import type { AgedThing } from "#ground/kernel/ageing.ts"
import { thingOf } from "#ground/kernel/doomed.ts"
import type { Clearance, Ending } from "#ground/kernel/ending.ts"
import type { Removal } from "#ground/kernel/removal.ts"
import { type BlobId, type DocumentId, type DossierId, newId, type PersonId, type UserId } from "#ground/kernel/ids.ts"
import { inPortions } from "#ground/kernel/portions.ts"
import { type Change, type Look, type PersonSeal, tables } from "#ground/kernel/scope.ts"
import { portions, rowsOf } from "#ground/store/rows-of.ts"
import type { RowOf, TablesOf } from "#ground/kernel/table.ts"
import { given } from "#ground/store/prepared.ts"
import { unknownType } from "./rows.ts"
import { type SealedFileRow, documentTable, documentVersionTable } from "./tables.ts"

type FileRow = RowOf<typeof documentVersionTable>
type FileTables = TablesOf<typeof documentTable | typeof documentVersionTable>

/** A file of a document: the present one, or one from before. */
export type FileRecord = {
  readonly id: string
  readonly document: DocumentId
  readonly fileVersion: number
  readonly blob: BlobId
  readonly addedBy: UserId
  readonly addedAt: string
  readonly content: SealedFileRow
}

const notKnown = (sign: string): SealedFileRow => ({ name: sign, type: unknownType, size: 0, sha256: "", crc32: 0 })

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
    document: row.document_id,
    fileVersion: row.file_version,
    blob: row.blob_id,
    addedBy: row.added_by,
    addedAt: row.added_at,
    content: seal.openOr(documentVersionTable.place(row.id), row.sealed, notKnown),
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
    sealed: seal.seal(documentVersionTable.place(id), file.content),
  }
  await tables<FileTables>(at).insertInto("document_versions").values(row).execute()
}

/** The files that belong to a row; every other one is an orphan. */
export async function blobsInUse(at: Look): Promise<ReadonlySet<BlobId>> {
  const rows = await tables<FileTables>(at).selectFrom("document_versions").select("blob_id").execute()
  return new Set(rows.map((row) => row.blob_id))
}

const rows = rowsOf(documentVersionTable, { within: { table: documentTable, by: "document_id" }, newest: "id" })

/** So many files are taken from the disk at the same time. */
const filesAtOnce = 32

/** How files are taken away: their rows, and then, once that is durable, what stands on the disk. */
export const fileRemoval: Removal = {
  ...rows,
  remove: async (at, clearance, ending) => {
    takeFromDisk(at, clearance, await filesOf(at, ending))
    return rows.remove(at, clearance, ending)
  },
  removeSingle: async (at, clearance, documents) => {
    takeFromDisk(at, clearance, await filesIn(at, documents))
    return rows.removeSingle(at, clearance, documents)
  },
}

type OnDisk = { readonly blob: BlobId; readonly person: PersonId; readonly dossier?: DossierId | undefined }

function takeFromDisk(at: Change, clearance: Clearance, files: readonly OnDisk[]): void {
  for (const { person, dossier } of files) clearance.require({ person, dossier, part: true })
  at.afterwards(async () => {
    for (const some of inPortions(files, filesAtOnce)) await Promise.all(some.map(({ blob }) => at.blobs.remove(blob)))
  })
}

const withDocument = (at: Look) =>
  tables<FileTables>(at)
    .selectFrom("document_versions")
    .innerJoin("documents", "documents.id", "document_versions.document_id")
    .select(["blob_id", "documents.person_id", "documents.dossier_id"])

type FoundRow = { readonly blob_id: string; readonly person_id: string; readonly dossier_id: string | null }

const onDisk = ({ blob_id, person_id, dossier_id }: FoundRow): OnDisk => ({
  blob: blob_id as BlobId,
  person: person_id as PersonId,
  dossier: (dossier_id ?? undefined) as DossierId | undefined,
})

async function filesOf(at: Look, ending: Ending): Promise<readonly OnDisk[]> {
  const found: OnDisk[] = []
  for (const some of portions(ending, true)) {
    if ("persons" in some) {
      const files = tables<FileTables>(at).selectFrom("document_versions").select(["blob_id", "person_id"])
      const rows = await files.where("person_id", "in", some.persons).execute()
      found.push(...rows.map((row) => onDisk({ ...row, dossier_id: null })))
      continue
    }
    const named = new Set(some.dossiers.map(thingOf))
    const ids = some.dossiers.map(({ dossier }) => dossier)
    const rows = await withDocument(at).where("documents.dossier_id", "in", ids).execute()
    found.push(...rows.map(onDisk).filter((file) => named.has(thingOf(file))))
  }
  return found
}

async function filesIn(at: Look, documents: readonly AgedThing[]): Promise<readonly OnDisk[]> {
  const ids = documents.map(({ id }) => given<DocumentId>(id))
  return (await withDocument(at).where("documents.id", "in", ids).execute()).map(onDisk)
}
