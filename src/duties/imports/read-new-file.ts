import { newId, type BlobId } from "#ground/kernel/ids.ts"
import type { Workplace } from "#ground/kernel/room.ts"
import type { Look } from "#ground/kernel/scope.ts"
import type { RefusalCode } from "#ground/words/words.ts"
import { identifierSettings } from "#records/persons/persons.ts"
import { findTwice, recogniseColumns } from "./columns.ts"
import { recognise, type FileFormat } from "./format.ts"
import { hiddenFailure } from "./hidden.ts"
import { isSheet } from "./kinds.ts"
import type { ImportNotice } from "./notices.ts"
import { oddCells } from "./odd-cells.ts"
import { overlook, type Overview } from "./read-file.ts"
import type { ImportRecord, SealedImport } from "./record.ts"
import { fileOf, updateImport } from "./rows.ts"
import { sheetPieces, type SheetEnd } from "./sheets.ts"

const examplesOf = 200

/** What the import becomes by being read: its content, and where its rows are. */
type ReadFile = Pick<ImportRecord, "blob" | "total"> & { readonly content: SealedImport }

/** The first step: what kind of file it is, what its columns are, how many rows it has. */
export async function readNewFile(
  place: Workplace,
  record: ImportRecord,
  file: AsyncIterable<Uint8Array>,
): Promise<void> {
  const { format: known, isRows } = record.content
  const format = isRows && known !== undefined ? known : await recognise(file, record.content.chosen)
  const read =
    isSheet(format.kind) && !isRows ? await readSheet(place, record, format) : await readRows(place, record, format)
  await place.change(
    { event: "intake.file-read", action: "R", object: "import", thing: record.id, count: read.total },
    async (at) => {
      if (read.blob !== record.blob && record.blob !== undefined) {
        const { blob } = record
        at.afterwards(() => at.blobs.remove(blob))
      }
      return updateImport(at, record, { state: record.mode === "run" ? "running" : "trying", ...read })
    },
  )
}

/** A spreadsheet is taken apart once; its rows take the place of the file, with the key of the file. */
async function readSheet(place: Workplace, record: ImportRecord, format: FileFormat): Promise<ReadFile> {
  const { file, blobs, blob } = await place.look(async (at) => ({
    file: fileOf(at, record),
    blobs: at.blobs,
    blob: newId<BlobId>(at.now),
  }))
  let end: SheetEnd = { notices: [], dates1904: false }
  const key = Buffer.from(record.content.fileKey, "base64")
  await blobs.write(
    blob,
    key,
    sheetPieces(file, format.kind === "csv" ? "xlsx" : format.kind, (told) => {
      end = told
    }),
  )
  try {
    const overview = await overlook(blobs.read(blob, key), format, record.content.chosen?.headingRow)
    const content = { ...contentOf(record, format, overview, end.notices), isRows: true, dates1904: end.dates1904 }
    return { blob, total: overview.total, content }
  } catch (fault) {
    await blobs.remove(blob)
    throw fault
  }
}

async function readRows(place: Workplace, record: ImportRecord, format: FileFormat): Promise<ReadFile> {
  const file = await place.look(async (at) => fileOf(at, record))
  const overview = await overlook(file, format, record.content.chosen?.headingRow)
  const before = (record.content.notices ?? []).filter(({ code }) => code !== "imports.notice.rows-above")
  const odd = record.content.isRows ? [] : await oddCells(await place.look(async (at) => fileOf(at, record)), format)
  const content = { ...contentOf(record, format, overview, before), odd }
  return { blob: record.blob, total: overview.total, content }
}

function contentOf(
  record: ImportRecord,
  format: FileFormat,
  { headings, headingRow, examples }: Overview,
  notices: readonly ImportNotice[],
): SealedImport {
  const short = (row: readonly string[]) => row.map((cell) => cell.slice(0, examplesOf))
  const above: readonly ImportNotice[] =
    headingRow > 1 ? [{ code: "imports.notice.rows-above", values: { row: headingRow } }] : []
  return {
    ...record.content,
    format,
    headings: short(headings),
    headingRow,
    examples: examples.map(short),
    columns: recogniseColumns(headings),
    notices: [...above, ...notices],
  }
}

/** Why these columns cannot be imported as they are chosen, if so. */
export async function columnFailure(
  at: Look,
  { columns, hidden = [] }: Pick<SealedImport, "columns" | "hidden">,
): Promise<RefusalCode | undefined> {
  const failure = hiddenFailure(columns, hidden)
  if (failure !== undefined) return failure
  if (!columns.includes("achternaam")) return "imports.no-family-name"
  if (findTwice(columns) !== undefined) return "imports.column-twice"
  const { bsn, insz } = await identifierSettings(at)
  // Asked once for the file rather than once for each of its rows.
  if (columns.includes("bsn") && !bsn.kept) return "imports.bsn-not-kept"
  return columns.includes("insz") && !insz.kept ? "imports.insz-not-kept" : undefined
}
