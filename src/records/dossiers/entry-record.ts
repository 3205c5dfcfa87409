import type { DossierId, EntryId, PersonId, UserId } from "#ground/kernel/ids.ts"
import type { SealedEntry } from "./mended.ts"

/** An entry, opened. */
export type EntryRecord = {
  readonly id: EntryId
  readonly dossier: DossierId
  readonly person: PersonId
  /** Who wrote this version. */
  readonly author: UserId
  readonly happenedAt: string
  readonly writtenAt: string
  readonly correctedAt: string | undefined
  readonly workingNote: boolean
  readonly aboutThirdPerson: boolean
  readonly version: number
  readonly content: SealedEntry
}
