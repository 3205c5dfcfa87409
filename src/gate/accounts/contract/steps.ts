import { z } from "zod"
import { instant } from "#ground/kernel/shapes.ts"

/** Ways to show, beside the password, that one is who one says, of which a practice allows one or more. */
export const StepChoice = z.enum(["passkey", "totp", "code"])

/** A recovery code is for whoever has lost the others; it can never be all that somebody has. */
export const StepName = z.enum([...StepChoice.options, "recovery"])

const steps = z.array(StepName).optional()

/**
 * The second step that is asked now; `code` is a code by e-mail, which is on its way to the masked address. Where there is
 * something to choose, `steps` has all that can be given, this one in front. `noCodeUntil`: too many were sent without one being
 * given, so that none was sent now; from then on another can be asked for.
 */
export const NextStep = z.discriminatedUnion("next", [
  z.strictObject({ next: z.literal("code"), maskedEmail: z.string(), noCodeUntil: instant.optional(), steps }),
  z.strictObject({ next: z.enum(["passkey", "totp", "recovery"]), steps }),
  /** The password came by mail and there is nothing else than mail: a colleague first looks who it is. */
  z.strictObject({ next: z.literal("identity-check"), steps }),
])

export type StepChoice = z.output<typeof StepChoice>
export type StepName = z.output<typeof StepName>
export type NextStep = z.output<typeof NextStep>
