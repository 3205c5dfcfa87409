import type { BlobId, ImportId } from "#ground/kernel/ids.ts"
import type { RefusalDetails } from "#ground/kernel/refusal.ts"
import type { RefusalCode } from "#ground/words/words.ts"
import type { ColumnChoice, Decide, ImportField, ImportState } from "./contract.ts"
import type { ChosenFormat, FileFormat } from "./format.ts"
import type { ImportNotice } from "./notices.ts"

/** The part of an import that tells of people, or opens the file that does. */
export type SealedImport = {
  readonly fileName: string
  /** Base64. The file is about many persons, so it has a key of its own rather than one of theirs. */
  readonly fileKey: string
  readonly format?: FileFormat | undefined
  readonly headings: readonly string[]
  readonly examples: readonly (readonly string[])[]
  readonly columns: ColumnChoice
  /** What is hidden from who let it be read, tried or run last: such a column is not imported. */
  readonly hidden?: readonly ImportField[] | undefined
  readonly failure?: RefusalCode | undefined
  /** What the failure names: the row, say. */
  readonly failureOf?: RefusalDetails | undefined
  /** The line of the headings; an import of before this was kept has them on the first line that holds something. */
  readonly headingRow?: number | undefined
  readonly notices?: readonly ImportNotice[] | undefined
  /** The file counts its days from 1904. */
  readonly dates1904?: boolean | undefined
  /** A spreadsheet was made into rows: they are the file now. */
  readonly isRows?: boolean | undefined
  /** Cells with letters outside ASCII as they stand in the file, by their column: `latin1` of their bytes. */
  readonly odd?: readonly (readonly [column: number, bytes: string])[] | undefined
  /** What is done with duplicates of which nothing else was said. */
  readonly duplicates?: Decide | undefined
  /** How somebody wants the file to be read, after seeing how it was. */
  readonly chosen?: (ChosenFormat & { readonly headingRow?: number | undefined }) | undefined
}

/** How far an import is. `atLine` is the last line of the file, or of what it made, that is done with. */
export type HandledRows = {
  readonly handled: number
  readonly fresh: number
  readonly duplicate: number
  readonly wrong: number
  /** Who was known and was filled up. */
  readonly merged: number
  readonly atLine: number
}

export type ImportRecord = {
  readonly id: ImportId
  readonly state: ImportState
  readonly mode: "trial" | "run"
  readonly take: "good" | "all"
  readonly takeDuplicates: boolean
  readonly startedAt: string
  readonly finishedAt: string | undefined
  readonly blob: BlobId | undefined
  /** All rows were found good: for an import of all or nothing, before the first is taken. */
  readonly checked: boolean
  readonly total: number
  readonly progress: HandledRows
  readonly content: SealedImport
}

export const noProgress: HandledRows = { handled: 0, fresh: 0, duplicate: 0, wrong: 0, merged: 0, atLine: 0 }

/** The states in which the job has something to do. */
export const atWork = ["reading", "trying", "running", "undoing"] satisfies readonly ImportState[]

/** Whether the job has something to do for it. */
export const isAtWork = ({ state }: Pick<ImportRecord, "state">): boolean => atWork.some((working) => working === state)

/** A spreadsheet that was handed in before its rows were kept is read once more. */
export const isReadable = ({ content: { format, isRows = false } }: ImportRecord): boolean =>
  format === undefined || format.kind === "csv" || isRows
