import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { instant, nothing } from "#ground/kernel/shapes.ts"
import { MailedLink } from "./links.ts"
import { email, password, slug } from "./typed.ts"

export const changePassword = act({
  name: "accounts.change-password",
  route: "POST /me/password",
  changes: ["session", "me"],
  takes: z.strictObject({ current: password, fresh: password }),
  gives: nothing,
})

/** Asks for a link by mail to choose a new password. The answer is always the same, and takes as long. */
export const askNewPassword = act({
  name: "accounts.ask-new-password",
  route: "POST /password/forgotten",
  changes: [],
  takes: z.strictObject({ practice: slug, email }),
  gives: nothing,
})

/** What such a link says to whoever opens it. */
export const readPasswordLink = act({
  name: "accounts.read-password-link",
  route: "POST /password/link",
  shows: [],
  takes: MailedLink,
  gives: z.strictObject({ name: z.string(), maskedEmail: z.string(), until: instant }),
})

/** Sets a new password by such a link; signing in comes after, with both steps. */
export const setNewPassword = act({
  name: "accounts.set-new-password",
  route: "POST /password/new",
  changes: ["session"],
  takes: z.strictObject({ ...MailedLink.shape, password }),
  gives: nothing,
})

/** How strong a password is, judged where the names of the person and the practice are known. */
export const PasswordVerdict = z.strictObject({
  good: z.boolean(),
  /** 0 (guessed at once) to 4. */
  score: z.int(),
  /** Why, in the reader's language. */
  why: z.array(z.string()),
})

export const judgePassword = act({
  name: "accounts.judge-password",
  route: "POST /password/verdict",
  shows: [],
  takes: z.strictObject({
    password: z.string().max(1000),
    /** Of the invitation, for whoever has no session yet. */
    invitation: MailedLink.optional(),
    /** Of the link for a forgotten password, likewise. */
    link: MailedLink.optional(),
  }),
  gives: PasswordVerdict,
})

export type PasswordVerdict = z.output<typeof PasswordVerdict>
