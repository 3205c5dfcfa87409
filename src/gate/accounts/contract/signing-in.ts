import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { nothing } from "#ground/kernel/shapes.ts"
import { Me } from "./me.ts"
import { NextStep } from "./steps.ts"
import { code, email, password, slug } from "./typed.ts"
import { PasskeyAnswer, PasskeyRequest } from "./webauthn.ts"

export const signIn = act({
  name: "accounts.sign-in",
  route: "POST /sign-in",
  changes: [],
  takes: z.strictObject({ practice: slug, email, password }),
  gives: NextStep,
})

export const giveCode = act({
  name: "accounts.give-code",
  route: "POST /sign-in/code",
  changes: ["session"],
  takes: z.strictObject({ code }),
  gives: Me,
})

/** The code of the authenticator app. */
export const giveTotp = act({
  name: "accounts.give-totp",
  route: "POST /sign-in/totp",
  changes: ["session"],
  takes: z.strictObject({ code }),
  gives: Me,
})

/** One of the recovery codes, as it is typed over. */
export const giveRecoveryCode = act({
  name: "accounts.give-recovery-code",
  route: "POST /sign-in/recovery",
  changes: ["session"],
  takes: z.strictObject({ code: z.string().min(1).max(100) }),
  gives: Me,
})

/** Asks for a passkey as the second step of the sign-in that is under way. */
export const askPasskey = act({
  name: "accounts.ask-passkey",
  route: "POST /sign-in/passkey/ask",
  changes: [],
  takes: z.strictObject({}),
  gives: PasskeyRequest,
})

export const showPasskey = act({
  name: "accounts.show-passkey",
  route: "POST /sign-in/passkey",
  changes: ["session"],
  takes: z.strictObject({ credential: PasskeyAnswer }),
  gives: Me,
})

/** Begins a sign-in with a passkey alone: with user verification it is both steps. */
export const beginPasskeySignIn = act({
  name: "accounts.begin-passkey-sign-in",
  route: "POST /sign-in/passkey/begin",
  changes: [],
  takes: z.strictObject({ practice: slug }),
  gives: PasskeyRequest,
})

export const finishPasskeySignIn = act({
  name: "accounts.finish-passkey-sign-in",
  route: "POST /sign-in/passkey/finish",
  changes: ["session"],
  takes: z.strictObject({ credential: PasskeyAnswer }),
  gives: Me,
})

/** A code by mail, where another step was asked or the code did not come; one from before no longer works. */
export const sendCodeAgain = act({
  name: "accounts.send-code-again",
  route: "POST /sign-in/code/again",
  changes: [],
  takes: z.strictObject({}),
  gives: NextStep,
})

export const signOut = act({
  name: "accounts.sign-out",
  route: "POST /sign-out",
  changes: ["session"],
  takes: z.strictObject({}),
  gives: nothing,
})
