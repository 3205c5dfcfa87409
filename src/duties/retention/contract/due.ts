import { z } from "zod"
import { day, ids } from "#ground/kernel/shapes.ts"

/** How many persons, and how many dossiers; or, of one kind of data, how many things of how many persons. */
export const HowMany = z.strictObject({ persons: z.int(), dossiers: z.int(), things: z.int().optional() })

export const Month = z.string().regex(/^\d{4}-\d\d$/)

/** Somebody, or a dossier of theirs; without names for those who may not read them. */
export const DueThing = z.strictObject({
  /** Of a single thing its own. */
  id: z.string().optional(),
  person: z.strictObject({ id: ids.person, name: z.string().optional() }),
  dossier: z.strictObject({ id: ids.dossier, number: z.string().optional() }).optional(),
  /** The last day on which it is kept. */
  keptThrough: day,
})

export type HowMany = z.output<typeof HowMany>
export type DueThing = z.output<typeof DueThing>
