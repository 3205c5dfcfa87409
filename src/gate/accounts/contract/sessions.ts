import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { ids, instant, nothing } from "#ground/kernel/shapes.ts"

export const Session = z.strictObject({
  id: ids.session,
  device: z.string(),
  address: z.string(),
  startedAt: instant,
  lastUsedAt: instant,
  endsAt: instant,
  locked: z.boolean(),
  current: z.boolean(),
})

export const listSessions = act({
  name: "accounts.list-sessions",
  route: "GET /me/sessions",
  shows: ["session"],
  takes: z.strictObject({}),
  gives: z.strictObject({ sessions: z.array(Session) }),
})

export const endSession = act({
  name: "accounts.end-session",
  route: "DELETE /me/sessions/:id",
  changes: ["session"],
  takes: z.strictObject({ id: ids.session }),
  gives: nothing,
})

/** Ends every session of this user but the present one. */
export const endOtherSessions = act({
  name: "accounts.end-other-sessions",
  route: "POST /me/sessions/end-others",
  changes: ["session"],
  takes: z.strictObject({}),
  gives: z.strictObject({ ended: z.int() }),
})

export const SignInEvent = z.strictObject({
  at: instant,
  outcome: z.enum([
    "password-right",
    "password-wrong",
    "code-right",
    "code-wrong",
    "code-expired",
    "totp-right",
    "totp-wrong",
    "totp-expired",
    "recovery-right",
    "recovery-wrong",
    "recovery-expired",
    "passkey-right",
    "passkey-wrong",
    "passkey-expired",
    "locked",
    "slowed",
    "provider-right",
    "provider-refused",
    "card-right",
    "card-refused",
    "unlocked",
    "signed-out",
    "ended",
  ]),
  device: z.string(),
  address: z.string(),
})

export const listMySignIns = act({
  name: "accounts.list-my-sign-ins",
  route: "GET /me/sign-ins",
  shows: ["session"],
  takes: z.strictObject({}),
  gives: z.strictObject({ signIns: z.array(SignInEvent) }),
})

export type Session = z.output<typeof Session>
export type SignInEvent = z.output<typeof SignInEvent>
