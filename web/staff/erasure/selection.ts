import type { z } from "zod"
import type { previewErasure } from "#duties/erasure/contract.ts"
import type { PersonLine } from "#records/persons/contract.ts"
import { today, yearsBefore } from "#web/ui/format/day.ts"

export const modes = ["fitting", "named", "cases"] as const

/** Whose data ends, as it is being chosen. */
export type ChosenSelection = {
  readonly mode: (typeof modes)[number]
  readonly inactiveOnly: boolean
  readonly untouchedSince: string | undefined
  readonly reasons: readonly string[]
  readonly inactiveFrom: string | undefined
  readonly persons: readonly PersonLine[]
}

/** The safe choice: who is inactive and was left alone for two years. */
export const safeSelection = (): ChosenSelection => ({
  mode: "fitting",
  inactiveOnly: true,
  untouchedSince: yearsBefore(today(), 2),
  reasons: [],
  inactiveFrom: undefined,
  persons: [],
})

type AskedSelection = Omit<z.input<(typeof previewErasure)["takes"]>, "end">

/** What goes to the server: only what belongs to the way that was chosen. */
export function selectionOf({
  mode,
  inactiveOnly,
  untouchedSince,
  reasons,
  inactiveFrom,
  persons,
}: ChosenSelection): AskedSelection {
  if (mode === "named") return { inactiveOnly: false, persons: persons.map(({ id }) => id) }
  const since = untouchedSince === undefined ? {} : { untouchedSince }
  if (mode === "cases") return { endedCases: true, inactiveOnly: false, ...since }
  return {
    inactiveOnly,
    ...since,
    ...(reasons.length === 0 ? {} : { reasons: [...reasons] }),
    ...(inactiveFrom === undefined ? {} : { inactiveFrom }),
  }
}
