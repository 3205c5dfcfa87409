import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { nothing } from "#ground/kernel/shapes.ts"
import { PolicyTerm, RetentionEvent } from "./policies.ts"

/** How sure the source of a preset is: a law; a guideline; what is usual; our own proposal. */
export const PresetStanding = z.enum(["statute", "guideline", "practice", "suggestion"])

/** A term of keeping as law or custom has it, to begin a policy with. */
export const Preset = z.strictObject({
  id: z.string(),
  country: z.enum(["NL", "BE", "both"]),
  name: z.string(),
  explanation: z.string(),
  source: z.string(),
  standing: PresetStanding,
  /** The law lets nothing go before it. */
  isMinimum: z.boolean(),
  about: z.enum(["dossier", "person"]),
  event: RetentionEvent,
  endOfYear: z.boolean(),
  term: PolicyTerm,
})

export const listPresets = act({
  name: "retention.list-presets",
  route: "GET /policies/presets",
  shows: [],
  takes: nothing,
  gives: z.strictObject({ presets: z.array(Preset) }),
})

export type Preset = z.output<typeof Preset>
