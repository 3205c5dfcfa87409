import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { ids, instant, nothing } from "#ground/kernel/shapes.ts"
import { HowMany, Month } from "./due.ts"

const Figures = { coming: HowMany, overdue: HowMany, held: HowMany, uncovered: HowMany }

/** Whether nothing is kept longer than needed, or forgotten too early. */
export const Proof = z.strictObject({
  asOf: instant,
  total: HowMany,
  ...Figures,
  /** What is overdue, by policy. */
  byPolicy: z.array(z.strictObject({ id: ids.policy, name: z.string(), ...HowMany.shape })),
  /** Why what is overdue is still held. */
  heldBy: z.array(z.strictObject({ ground: z.string(), ...HowMany.shape })),
  /** What no policy is about, by type of dossier; without a type: persons. */
  uncoveredBy: z.array(z.strictObject({ type: z.string().optional(), count: z.int() })),
  /** Month by month, as it was last looked at in each. */
  history: z.array(z.strictObject({ month: Month, ...Figures })),
})

export const getProof = act({
  name: "retention.get-proof",
  route: "GET /retention/proof",
  shows: ["policy", "term", "hold", "notice-days"],
  takes: nothing,
  gives: Proof,
})

export type Proof = z.output<typeof Proof>
