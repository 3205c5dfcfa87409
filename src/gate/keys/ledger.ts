import type { PersonId } from "#ground/kernel/ids.ts"

/** One who was erased: an id that says nothing, and when. */
export type Erased = { readonly person: PersonId; readonly at: string }

/**
 * Who was erased in a practice, kept outside it: a backup from before does not know, and is told when it is restored. Lines are
 * numbered from 1 on and never taken out.
 */
export interface ErasureLedger {
  /** Adds who is not in it yet; durable when it resolves. */
  append(erased: readonly Erased[]): Promise<void>
  /** The number of the last line, 0 when there is none. */
  length(): Promise<number>
  /** All lines in their order, in pages. */
  read<Result>(visit: (pages: AsyncIterable<readonly Erased[]>) => Promise<Result>): Promise<Result>
}
