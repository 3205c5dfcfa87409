import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { ids, instant, line, nothing, text } from "#ground/kernel/shapes.ts"
import { slug, User } from "./user.ts"

const byLink = { practice: slug, token: line(100) }

/** Whoever reads a new address says that it is theirs; the link was sent there. It counts at once when its owner agreed. */
export const confirmEmail = act({
  name: "users.confirm-email",
  route: "POST /email/confirm",
  changes: ["user"],
  takes: z.strictObject(byLink),
  gives: z.strictObject({ maskedEmail: z.string(), isInUse: z.boolean(), countsAt: instant }),
})

/** What a link at the old address is about. */
export const readEmailChange = act({
  name: "users.read-email-change",
  route: "POST /email/change",
  shows: ["user"],
  takes: z.strictObject(byLink),
  gives: z.strictObject({ maskedEmail: z.string(), isInUse: z.boolean(), countsAt: instant }),
})

/** Whoever reads the old address agrees, or undoes the change; then the account is shut until somebody has looked. */
export const answerEmailChange = act({
  name: "users.answer-email-change",
  route: "POST /email/answer",
  changes: ["user"],
  takes: z.strictObject({ ...byLink, answer: z.enum(["yes", "not-me"]) }),
  gives: z.strictObject({ isInUse: z.boolean(), isShut: z.boolean() }),
})

/** A change of one's own address that somebody else asked for. */
export const getMyEmailChange = act({
  name: "users.get-my-email-change",
  route: "GET /me/email-change",
  shows: ["email-change"],
  takes: nothing,
  gives: z.strictObject({
    change: z
      .strictObject({ email: z.string(), by: z.string(), askedAt: instant, countsAt: instant, isAgreed: z.boolean() })
      .optional(),
  }),
})

export const answerMyEmailChange = act({
  name: "users.answer-my-email-change",
  route: "POST /me/email-change",
  changes: ["email-change", "user", "me"],
  takes: z.strictObject({ yes: z.boolean() }),
  gives: z.strictObject({ isInUse: z.boolean() }),
})

/** A second person agrees with another address for an account that may do more than whoever asked for it. */
export const approveEmail = act({
  name: "users.approve-email",
  route: "POST /users/:id/email-change/approval",
  changes: ["user", "email-change"],
  takes: z.strictObject({ id: ids.user }),
  gives: User,
})

/** Opens an account again that was shut, after somebody has looked what happened. */
export const letIn = act({
  name: "users.let-in",
  route: "POST /users/:id/let-in",
  changes: ["user"],
  takes: z.strictObject({ id: ids.user, note: text(2000).pipe(z.string().trim().min(1)) }),
  gives: User,
})
