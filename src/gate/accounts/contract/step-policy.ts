import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { nothing } from "#ground/kernel/shapes.ts"
import { StepChoice } from "./steps.ts"

/** What a practice chooses about second steps. At least one is always allowed: there is no sign-in without. */
export const StepPolicy = z.strictObject({
  allowed: z.array(StepChoice).min(1),
  /** Whether a code by mail is enough for whoever is in a group with high-risk rights. */
  mailForHighRisk: z.boolean(),
  /** Whether who shows a linked eID card, and its PIN, is in: the card is something one has and something one knows. */
  eidCard: z.boolean().default(true),
})

export const getStepPolicy = act({
  name: "accounts.get-step-policy",
  route: "GET /settings/second-steps",
  shows: ["step-policy"],
  takes: z.strictObject({}),
  gives: StepPolicy,
})

/** Holds at once: who is left without a step that they may use can do nothing else before they have set one up. */
export const setStepPolicy = act({
  name: "accounts.set-step-policy",
  route: "PUT /settings/second-steps",
  changes: ["step-policy"],
  takes: StepPolicy,
  gives: nothing,
})

export type StepPolicy = z.output<typeof StepPolicy>
