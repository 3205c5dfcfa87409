import type { CertificateId, DossierId, ErasureId, PersonId, ProfileId, UserId } from "#ground/kernel/ids.ts"
import type { TextKey } from "#ground/words/words.ts"
import type { Erasure, ErasureEnd, ErasureItem, ErasureSelection, ErasureState } from "./contract.ts"

/** How many of what, by name. */
export type ErasureCounts = Readonly<Record<string, number>>

/** Who did something to an erasure, and when. */
export type Deed = { readonly at: string; readonly by: UserId }

/** What is sealed of an erasure. */
export type SealedErasure = {
  readonly selection: ErasureSelection
  /** The kinds of data that go, by name, as they were chosen when it was made; nothing where everything goes. */
  readonly profile?:
    | { readonly id?: ProfileId | undefined; readonly name: string; readonly goes: readonly string[] }
    | undefined
  readonly ground?: string | undefined
  /** The policy by which it runs by itself, once its list is made. */
  readonly policy?: { readonly id: string; readonly label: string } | undefined
  readonly overrulesTerms: boolean
  readonly madeBy?: UserId | undefined
  readonly asked?: Deed | undefined
  readonly decided?: Deed | undefined
  readonly stopped?: Deed | undefined
  readonly needsApproval: Erasure["needsApproval"]
  /** Up to where the list is made; nothing when it is whole. */
  readonly cursor?: string | undefined
  /** Small groups were taken out of what is to become figures. */
  readonly isSifted: boolean
  readonly total: number
  readonly gone: number
  readonly skippedCount: number
  readonly actives: number
  readonly found: ErasureCounts
  readonly goneOf: ErasureCounts
  readonly held: ErasureCounts
  readonly skipped: ErasureCounts
  /** Of what was anonymised so far: persons by group, in the form of `groupName`. */
  readonly figures: ErasureCounts
  readonly certificate?: CertificateId | undefined
}

export type ErasureRecord = {
  readonly id: ErasureId
  readonly end: ErasureEnd
  readonly state: ErasureState
  readonly madeAt: string
  readonly endedAt: string | undefined
  readonly version: number
  readonly content: SealedErasure
}

/** One person or dossier of an erasure. */
export type ErasureItemRecord = {
  readonly person: PersonId
  readonly dossier: DossierId | undefined
  readonly fate: ErasureItem["fate"]
  /** What was there when it was judged; another value tells that something changed. */
  readonly seen: string
  readonly isActive: boolean
  readonly lastActivityOn: string
  readonly reason?: TextKey | undefined
  readonly until?: string | undefined
}

/** Counts with so many more. */
export function plus(counts: ErasureCounts, more: Iterable<readonly [name: string, count: number]>): ErasureCounts {
  const sum: Record<string, number> = { ...counts }
  for (const [name, count] of more) if (count !== 0) sum[name] = (sum[name] ?? 0) + count
  return sum
}
