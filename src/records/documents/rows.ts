import type { DocumentId, DossierId, PersonId, UserId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { type Change, type Look, type PersonSeal, tables } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { preparedByIds } from "#ground/store/prepared.ts"
import { writeOver } from "#ground/store/seen-version.ts"
import type { RowOf, TablesOf } from "#ground/kernel/table.ts"
import { dossiersInReach } from "#gate/access/access.ts"
import { referencesIn } from "#records/persons/persons.ts"
import { type SealedDocument, documentTable } from "./tables.ts"

type DocumentRow = RowOf<typeof documentTable>
type DocumentTables = TablesOf<typeof documentTable>

/** The type of a file of which nothing is known. */
export const unknownType = "application/octet-stream"

/** A document, opened. */
export type DocumentRecord = {
  readonly id: DocumentId
  readonly person: PersonId
  readonly dossier: DossierId | undefined
  readonly fileVersion: number
  readonly addedBy: UserId
  readonly addedAt: string
  readonly changedAt: string
  readonly workingNote: boolean
  readonly aboutThirdPerson: boolean
  readonly version: number
  readonly content: SealedDocument
}

const notKnown = (sign: string): SealedDocument => ({ name: sign, type: unknownType, size: 0, sha256: "" })

const open = (seal: PersonSeal, row: DocumentRow): DocumentRecord => ({
  id: row.id,
  person: seal.person,
  dossier: row.dossier_id ?? undefined,
  fileVersion: row.file_version,
  addedBy: row.added_by,
  addedAt: row.added_at,
  changedAt: row.changed_at,
  workingNote: row.working_note === 1,
  aboutThirdPerson: row.about_third_person === 1,
  version: row.version,
  content: seal.openOr(documentTable.place(row.id), row.sealed, notKnown),
})

const clearOf = (document: DocumentRecord): Omit<DocumentRow, "sealed"> => ({
  id: document.id,
  person_id: document.person,
  dossier_id: document.dossier ?? null,
  file_version: document.fileVersion,
  added_by: document.addedBy,
  added_at: document.addedAt,
  changed_at: document.changedAt,
  working_note: document.workingNote ? 1 : 0,
  about_third_person: document.aboutThirdPerson ? 1 : 0,
  version: document.version,
})

const sealedOf = ({ id, content }: DocumentRecord, seal: PersonSeal) => ({
  sealed: seal.seal(documentTable.place(id), content),
})

/** All documents of a person, in dossiers too, or those of one dossier; the last added first. */
export async function listDocuments(
  at: Look,
  seal: PersonSeal,
  dossier?: DossierId,
): Promise<readonly DocumentRecord[]> {
  const all = tables<DocumentTables>(at).selectFrom("documents").selectAll().where("person_id", "=", seal.person)
  const some = dossier === undefined ? all : all.where("dossier_id", "=", dossier)
  const rows = await some.orderBy("added_at", "desc").orderBy("id", "desc").execute()
  const within = await dossiersInReach(
    at,
    rows.flatMap((row) => (row.dossier_id === null ? [] : [row.dossier_id])),
  )
  return rows.filter((row) => row.dossier_id === null || within.has(row.dossier_id)).map((row) => open(seal, row))
}

const selectByIds = preparedByIds<DocumentTables, DocumentRow, DocumentId>((db, ids) =>
  db.selectFrom("documents").selectAll().where("id", "in", ids),
)

/** Documents by id, in no order; those of whoever is forgotten and those beyond reach are left out. */
export async function listById(at: Look, ids: readonly DocumentId[]): Promise<readonly DocumentRecord[]> {
  const rows = await selectByIds(at, ids)
  const seals = await at.keys.persons([...new Set(rows.map((row) => row.person_id))])
  const within = await dossiersInReach(
    at,
    rows.flatMap((row) => (row.dossier_id === null ? [] : [row.dossier_id])),
  )
  return rows.flatMap((row) => {
    const seal = seals.get(row.person_id)
    const isThere = row.dossier_id === null || within.has(row.dossier_id)
    return seal === undefined || !isThere ? [] : [open(seal, row)]
  })
}

/** A document and the seal that opened it; refuses `general.not-found`. */
export async function getWithSeal(
  at: Look,
  id: DocumentId,
): Promise<{ readonly document: DocumentRecord; readonly seal: PersonSeal }> {
  const row = await tables<DocumentTables>(at)
    .selectFrom("documents")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst()
  if (row === undefined) throw refuse("general.not-found")
  const seal = await at.keys.person(row.person_id)
  const document = open(seal, row)
  const { dossier } = document
  if (dossier !== undefined && !(await dossiersInReach(at, [dossier])).has(dossier)) throw refuse("general.not-found")
  return { document, seal }
}

export async function insertDocument(at: Change, seal: PersonSeal, document: DocumentRecord): Promise<void> {
  await tables<DocumentTables>(at)
    .insertInto("documents")
    .values({ ...clearOf(document), ...sealedOf(document, seal) })
    .execute()
}

/** Writes a document over the version that was read. */
export async function updateDocument(
  at: Change,
  seal: PersonSeal,
  seen: DocumentRecord,
  changes: Partial<DocumentRecord>,
): Promise<DocumentRecord> {
  const changed = { ...seen, ...changes, version: seen.version + 1, changedAt: instantText(at.now) }
  await writeOver(tables<DocumentTables>(at), "documents", seen, { ...clearOf(changed), ...sealedOf(changed, seal) })
  return changed
}

/** Which of these persons have documents. */
export const personsWithDocuments = referencesIn(documentTable)
