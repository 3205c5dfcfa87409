import type { PersonId } from "#ground/kernel/ids.ts"
import type { RefusalCode } from "#ground/words/words.ts"
import type { Filled, NewPerson } from "#records/persons/persons.ts"
import type { Decide } from "./contract.ts"
import type { RowVerdict } from "./judge.ts"

/** What became of a row that is perhaps somebody known. */
export type DuplicateOutcome =
  | { readonly kind: "skipped" | "made" }
  | { readonly kind: "merged"; readonly person: PersonId; readonly filled: Filled; readonly isUndone?: boolean }
  | { readonly kind: "refused"; readonly code: RefusalCode }

/** A row that is perhaps somebody known already: who it may be, and what is to be done with it. */
export type Duplicate = {
  readonly line: number
  /** As the row has it. */
  readonly row: Pick<NewPerson, "name" | "number"> & {
    readonly birthDate?: string | undefined
    readonly city?: string | undefined
  }
  readonly candidates: readonly PersonId[]
  /** The row before it that is perhaps the same. */
  readonly twin?: number | undefined
  readonly decision?: Decision | undefined
  readonly outcome?: DuplicateOutcome | undefined
}

export type Decision = { readonly decide: Decide; readonly person?: PersonId | undefined; readonly isBarred?: boolean }

export type DuplicateVerdict = Extract<RowVerdict, { readonly kind: "duplicate" }>

export const duplicateOf = ({ line, person, candidates, twin }: DuplicateVerdict): Duplicate => ({
  line,
  row: { name: person.name, number: person.number, birthDate: person.birth?.date, city: person.addresses[0]?.city },
  candidates,
  twin,
})

/** With whom a row is put together: who was chosen, or the only one whom it may be. */
export const targetOf = ({
  candidates,
  decision,
}: Pick<Duplicate, "candidates" | "decision">): PersonId | undefined => {
  const chosen = decision?.person
  if (chosen !== undefined) return candidates.includes(chosen) ? chosen : undefined
  return candidates.length === 1 ? candidates[0] : undefined
}
