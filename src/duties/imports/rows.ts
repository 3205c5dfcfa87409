import { randomBytes } from "node:crypto"
import { newId, type BlobId, type ImportId, type UserId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { orRefuse } from "#ground/kernel/unreadable.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { RowOf, TablesOf } from "#ground/kernel/table.ts"
import type { ImportField } from "./contract.ts"
import { codeNow } from "./code-now.ts"
import { atWork, noProgress, type ImportRecord, type SealedImport } from "./record.ts"
import { importTable } from "./tables.ts"

type ImportRow = RowOf<typeof importTable>
type ImportTables = TablesOf<typeof importTable>

/** 32 random bytes for the file of a new import. */
export const newFileKey = (): Buffer => randomBytes(32)

/** The file as it was handed in; it may be read after the practice was given back, as no transaction holds it. */
export function fileOf(at: Look, { blob, content }: ImportRecord): AsyncIterable<Uint8Array> {
  if (blob === undefined) throw refuse("imports.file-gone")
  return at.blobs.read(blob, Buffer.from(content.fileKey, "base64"))
}

type NewImport = Pick<ImportRecord, "mode" | "take" | "takeDuplicates"> & {
  readonly blob: BlobId
  readonly fileName: string
  readonly fileKey: Uint8Array
  readonly hidden: readonly ImportField[]
}

export async function insertImport(
  at: Change,
  startedBy: UserId,
  { fileName, fileKey, blob, hidden, ...asked }: NewImport,
): Promise<ImportRecord> {
  const record: ImportRecord = {
    id: newId<ImportId>(at.now),
    ...asked,
    state: "reading",
    blob,
    startedAt: instantText(at.now),
    finishedAt: undefined,
    checked: false,
    total: 0,
    progress: noProgress,
    content: {
      fileName,
      fileKey: Buffer.from(fileKey).toString("base64"),
      headings: [],
      examples: [],
      columns: [],
      hidden,
    },
  }
  await tables<ImportTables>(at)
    .insertInto("imports")
    .values({ ...columnsOf(at, record), id: record.id, started_by: startedBy, started_at: record.startedAt })
    .execute()
  return record
}

/**
 * Writes an import back over what was seen of it. When it is not as it was seen, somebody else works on it at the same time
 * and the change must not be: rows would be taken twice.
 */
export async function updateImport(
  at: Change,
  seen: ImportRecord,
  changes: Partial<ImportRecord>,
): Promise<ImportRecord> {
  const changed = { ...seen, ...changes }
  const { numUpdatedRows } = await tables<ImportTables>(at)
    .updateTable("imports")
    .set(columnsOf(at, changed))
    .where("id", "=", seen.id)
    .where("state", "=", seen.state)
    .where("at_line", "=", seen.progress.atLine)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Error("this import was worked on by somebody else in the meantime")
  return changed
}

export async function getImportRecord(at: Look, id: ImportId): Promise<ImportRecord> {
  const record = await findImportRecord(at, id)
  if (record === undefined) throw refuse("general.not-found")
  return record
}

export async function findImportRecord(at: Look, id: ImportId): Promise<ImportRecord | undefined> {
  const row = await tables<ImportTables>(at).selectFrom("imports").selectAll().where("id", "=", id).executeTakeFirst()
  return row && recordOf(at, row)
}

/** Who handed the file in. */
export async function findStarter(at: Look, id: ImportId): Promise<UserId | undefined> {
  const query = tables<ImportTables>(at).selectFrom("imports").select("started_by")
  return (await query.where("id", "=", id).executeTakeFirst())?.started_by
}

/** How many files were read and wait for somebody to go on with them, and since when the first of them. */
export async function countTried(at: Look): Promise<{ readonly count: number; readonly since: string | undefined }> {
  const { count, since } = await tables<ImportTables>(at)
    .selectFrom("imports")
    .select((row) => [row.fn.countAll<number>().as("count"), row.fn.min<string | null>("started_at").as("since")])
    .where("state", "=", "tried")
    .executeTakeFirstOrThrow()
  return { count: Number(count), since: since ?? undefined }
}

export async function listImportRecords(at: Look, howMany: number): Promise<readonly ImportRecord[]> {
  const rows = await tables<ImportTables>(at)
    .selectFrom("imports")
    .selectAll()
    .orderBy("id", "desc")
    .limit(howMany)
    .execute()
  return rows.map((row) => recordOf(at, row))
}

/** A page of all imports, the first one first. */
export async function listImportPage(
  at: Look,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<readonly ImportRecord[]> {
  const all = tables<ImportTables>(at).selectFrom("imports").selectAll().orderBy("id")
  const rows = await all
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return rows.map((row) => recordOf(at, row))
}

/** The oldest import that waits to be worked on. */
export async function findWork(at: Look): Promise<ImportRecord | undefined> {
  const row = await tables<ImportTables>(at)
    .selectFrom("imports")
    .selectAll()
    .where("state", "in", atWork)
    .orderBy("id")
    .executeTakeFirst()
  return row === undefined ? undefined : recordOf(at, row)
}

/** An import that is done with since before `moment`, and whose file is still there. */
export async function findExpired(at: Look, moment: string): Promise<ImportRecord | undefined> {
  const row = await tables<ImportTables>(at)
    .selectFrom("imports")
    .selectAll()
    .where("blob", "is not", null)
    .where("finished_at", "<", moment)
    .where("state", "not in", atWork)
    .orderBy("id")
    .executeTakeFirst()
  return row === undefined ? undefined : recordOf(at, row)
}

function columnsOf(at: Change, record: ImportRecord): Omit<ImportRow, "id" | "started_by" | "started_at"> {
  const { state, mode, take, takeDuplicates, finishedAt, blob, checked, total, progress, content, id } = record
  return {
    state,
    mode,
    take,
    total,
    finished_at: finishedAt ?? null,
    blob: blob ?? null,
    take_doubles: Number(takeDuplicates),
    checked: Number(checked),
    handled: progress.handled,
    fresh: progress.fresh,
    doubles: progress.duplicate,
    wrong: progress.wrong,
    merged: progress.merged,
    at_line: progress.atLine,
    sealed: at.keys.practice.seal(importTable.place(id), content),
  }
}

const contentNow = ({ failure, notices, ...content }: SealedImport): SealedImport => ({
  ...content,
  failure: failure && codeNow(failure),
  notices: notices?.map(({ code, ...values }) => ({ code: codeNow(code), ...values })),
})

function recordOf(at: Look, row: ImportRow): ImportRecord {
  // The states and choices are written by this file alone.
  const { state, mode, take } = row as unknown as Pick<ImportRecord, "state" | "mode" | "take">
  return {
    id: row.id,
    state,
    mode,
    take,
    takeDuplicates: row.take_doubles === 1,
    startedAt: row.started_at,
    finishedAt: row.finished_at ?? undefined,
    blob: row.blob ?? undefined,
    checked: row.checked === 1,
    total: row.total,
    progress: {
      handled: row.handled,
      fresh: row.fresh,
      duplicate: row.doubles,
      wrong: row.wrong,
      merged: row.merged,
      atLine: row.at_line,
    },
    content: contentNow(at.keys.practice.openOr(importTable.place(row.id), row.sealed, orRefuse)),
  }
}

/** The files of imports that are kept; the sweep leaves them. */
export async function blobsInUse(at: Look): Promise<ReadonlySet<BlobId>> {
  const rows = await tables<ImportTables>(at)
    .selectFrom("imports")
    .select("blob")
    .where("blob", "is not", null)
    .execute()
  return new Set(rows.flatMap(({ blob }) => (blob === null ? [] : [blob])))
}
