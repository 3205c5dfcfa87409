import { z } from "zod"
import { act } from "#ground/kernel/act.ts"

/** Ways to sign in at a practice beside the password. A practice that is not there has none. */
export const getSignInWays = act({
  name: "staff.sign-in-ways",
  route: "GET /sign-in/ways",
  shows: ["provider", "step-policy"],
  takes: z.strictObject({ practice: z.string().trim().toLowerCase().max(40) }),
  gives: z.strictObject({
    /** The name of the practice's OpenID Connect provider. */
    provider: z.string().optional(),
    /** Whether an eID card is taken. */
    card: z.boolean(),
  }),
})
