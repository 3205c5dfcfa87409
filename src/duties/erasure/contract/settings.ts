import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { day } from "#ground/kernel/shapes.ts"
import { Approval } from "#gate/approval/contract.ts"

export const ErasureSettings = z.strictObject({
  /** A second person must approve when somebody ends more than so many in thirty days; 0: always. */
  approvalAbove: z.int().min(0).max(100_000),
  /** What two persons agreed on, and from which day it counts. */
  next: z.strictObject({ approvalAbove: z.int(), from: day }).optional(),
  /** A higher number that waits for a second person. */
  asked: z.strictObject({ approvalAbove: z.int(), approval: Approval }).optional(),
})

export const getErasureSettings = act({
  name: "erasure.get-settings",
  route: "GET /erasure-settings",
  shows: ["erasure-settings"],
  takes: z.strictObject({}),
  gives: ErasureSettings,
})

/** A lower number counts at once; a higher one when a second person agrees, from the next day on. */
export const setErasureSettings = act({
  name: "erasure.set-settings",
  route: "PUT /erasure-settings",
  changes: ["erasure-settings", "approval"],
  takes: z.strictObject({ approvalAbove: ErasureSettings.shape.approvalAbove }),
  gives: ErasureSettings,
})

export type ErasureSettings = z.output<typeof ErasureSettings>
