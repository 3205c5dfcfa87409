import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { instant } from "#ground/kernel/shapes.ts"
import { MailedLink } from "./links.ts"
import { password } from "./typed.ts"

/** What an invitation says to whoever opens its link. */
export const readInvitation = act({
  name: "accounts.read-invitation",
  route: "POST /invitations/read",
  shows: [],
  takes: MailedLink,
  gives: z.strictObject({ practiceName: z.string(), name: z.string(), maskedEmail: z.string(), until: instant }),
})

/** Sets the first password; signing in comes after, with both steps. Gives the address to sign in with. */
export const acceptInvitation = act({
  name: "accounts.accept-invitation",
  route: "POST /invitations/accept",
  changes: ["user"],
  takes: z.strictObject({ ...MailedLink.shape, password }),
  gives: z.strictObject({ email: z.string() }),
})
