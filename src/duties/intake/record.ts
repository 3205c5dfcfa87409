import type { BlobId, ImportId } from "#ground/kernel/ids.ts"
import type { RefusalCode } from "#ground/words/words.ts"
import type { ColumnChoice, ImportField, ImportState } from "./contract.ts"
import type { Format } from "./format.ts"

/** The part of an import that tells of people, or opens the file that does. */
export type SealedImport = {
  readonly fileName: string
  /** Base64. The file is about many persons, so it has a key of its own rather than one of theirs. */
  readonly fileKey: string
  readonly format?: Format | undefined
  readonly headings: readonly string[]
  readonly examples: readonly (readonly string[])[]
  readonly columns: ColumnChoice
  /** What is hidden from who let it be read, tried or run last: such a column is not imported. */
  readonly hidden?: readonly ImportField[] | undefined
  readonly failure?: RefusalCode | undefined
}

/** How far an import is. `atLine` is the last line of the file, or of what it made, that is done with. */
export type Progress = {
  readonly handled: number
  readonly fresh: number
  readonly double: number
  readonly wrong: number
  readonly atLine: number
}

export type ImportRecord = {
  readonly id: ImportId
  readonly state: ImportState
  readonly mode: "trial" | "run"
  readonly take: "good" | "all"
  readonly takeDoubles: boolean
  readonly startedAt: string
  readonly finishedAt: string | undefined
  readonly blob: BlobId | undefined
  /** All rows were found good: for an import of all or nothing, before the first is taken. */
  readonly checked: boolean
  readonly total: number
  readonly progress: Progress
  readonly content: SealedImport
}

export const noProgress: Progress = { handled: 0, fresh: 0, double: 0, wrong: 0, atLine: 0 }

/** The states in which the job has something to do. */
export const atWork = ["reading", "trying", "running", "undoing"] satisfies readonly ImportState[]

/** Whether the job has something to do for it. */
export const isAtWork = ({ state }: Pick<ImportRecord, "state">): boolean => atWork.some((working) => working === state)
