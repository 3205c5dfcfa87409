import type { Workplace } from "#ground/kernel/room.ts"
import type { Look } from "#ground/kernel/scope.ts"
import type { RefusalCode } from "#ground/words/words.ts"
import { identifierSettings } from "#records/persons/persons.ts"
import { findTwice, recogniseColumns } from "./columns.ts"
import { recognise } from "./format.ts"
import { hiddenFailure } from "./hidden.ts"
import { overlook } from "./read-file.ts"
import type { ImportRecord, SealedImport } from "./record.ts"
import { fileOf, updateImport } from "./rows.ts"

const examplesOf = 200

/** The first step: what kind of file it is, what its columns are, how many rows it has. */
export async function readNewFile(
  place: Workplace,
  record: ImportRecord,
  file: AsyncIterable<Uint8Array>,
): Promise<void> {
  const format = await recognise(file)
  const { headings, examples, total } = await overlook(await place.look(async (at) => fileOf(at, record)), format)
  const short = (row: readonly string[]) => row.map((cell) => cell.slice(0, examplesOf))
  await place.change(
    { event: "intake.file-read", action: "R", object: "import", thing: record.id, count: total },
    (at) => {
      const content = {
        ...record.content,
        format,
        headings: short(headings),
        examples: examples.map(short),
        columns: recogniseColumns(headings),
      }
      return updateImport(at, record, { state: record.mode === "run" ? "running" : "trying", total, content })
    },
  )
}

/** Why these columns cannot be imported as they are chosen, if so. */
export async function columnFailure(
  at: Look,
  { columns, hidden = [] }: Pick<SealedImport, "columns" | "hidden">,
): Promise<RefusalCode | undefined> {
  const failure = hiddenFailure(columns, hidden)
  if (failure !== undefined) return failure
  if (!columns.includes("achternaam")) return "intake.no-family-name"
  if (findTwice(columns) !== undefined) return "intake.column-twice"
  const { bsn, insz } = await identifierSettings(at)
  // Asked once for the file rather than once for each of its rows.
  if (columns.includes("bsn") && !bsn.kept) return "intake.bsn-not-kept"
  return columns.includes("insz") && !insz.kept ? "intake.insz-not-kept" : undefined
}
