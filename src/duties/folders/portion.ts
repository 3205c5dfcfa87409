import type { Reason } from "./contract.ts"

/** A file as a trial shows it. Names may tell of persons: they are shown to who may see them and logged nowhere. */
export type Example = { readonly name: string; readonly day: string; readonly bytes: number }
export type FolderTrouble = { readonly name: string; readonly reason: Reason; readonly code?: string | undefined }

/** What was found and done in a part of the work. */
export type FilePortion = {
  /** How many files were looked at. */
  readonly seen: number
  /** How many of them went, or would go. */
  readonly files: number
  readonly bytes: number
  /** Folders that were empty after it, and went too. */
  readonly folders: number
  readonly skipped: Readonly<Partial<Record<Reason, number>>>
  /** What the system said of those that failed, by its own names: `EROFS`. */
  readonly codes: Readonly<Record<string, number>>
  readonly examples: readonly Example[]
  readonly troubles: readonly FolderTrouble[]
}

export const nothingYet: FilePortion = {
  seen: 0,
  files: 0,
  bytes: 0,
  folders: 0,
  skipped: {},
  codes: {},
  examples: [],
  troubles: [],
}

/** So many examples are kept, and so many troubles. */
export const mostShown = 25

/** Two parts of the work together. */
export const together = (one: FilePortion, other: FilePortion): FilePortion => ({
  seen: one.seen + other.seen,
  files: one.files + other.files,
  bytes: one.bytes + other.bytes,
  folders: one.folders + other.folders,
  skipped: sum(one.skipped, other.skipped),
  codes: sum(one.codes, other.codes),
  examples: [...one.examples, ...other.examples].slice(0, mostShown),
  troubles: [...one.troubles, ...other.troubles].slice(0, mostShown),
})

const sum = <Name extends string>(
  one: Readonly<Partial<Record<Name, number>>>,
  other: Readonly<Partial<Record<Name, number>>>,
): Record<Name, number> => {
  const all: Partial<Record<Name, number>> = { ...one }
  for (const [name, count] of Object.entries(other) as [Name, number][]) all[name] = (all[name] ?? 0) + count
  return all as Record<Name, number>
}
