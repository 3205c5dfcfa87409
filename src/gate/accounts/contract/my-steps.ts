import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { ids, instant, line, nothing } from "#ground/kernel/shapes.ts"
import { StepChoice } from "./steps.ts"
import { code } from "./typed.ts"
import { NewPasskey, PasskeyCreation } from "./webauthn.ts"

/** What somebody has, and may have, to show who they are beside their password. */
export const listMySteps = act({
  name: "accounts.list-my-steps",
  route: "GET /me/steps",
  shows: ["second-step", "step-policy"],
  takes: z.strictObject({}),
  gives: z.strictObject({
    /** What the practice allows. */
    allowed: z.array(StepChoice),
    /** What this user can use now. */
    usable: z.array(StepChoice),
    totpSince: instant.optional(),
    passkeys: z.array(
      z.strictObject({ id: ids.passkey, name: z.string(), madeAt: instant, lastUsedAt: instant.optional() }),
    ),
    recoveryCodesLeft: z.int(),
  }),
})

/** Begins to set up an authenticator app; nothing changes until `confirmTotp`. */
export const beginTotp = act({
  name: "accounts.begin-totp",
  route: "POST /me/totp/begin",
  changes: [],
  takes: z.strictObject({}),
  /** The key, to type over, and what the picture (QR) says to the app. */
  gives: z.strictObject({ key: z.string(), uri: z.string() }),
})

/** Sets the authenticator app up, with the first code that it shows. */
export const confirmTotp = act({
  name: "accounts.confirm-totp",
  route: "POST /me/totp",
  changes: ["second-step", "session", "me"],
  takes: z.strictObject({ code }),
  gives: nothing,
})

export const removeTotp = act({
  name: "accounts.remove-totp",
  route: "DELETE /me/totp",
  changes: ["second-step", "session"],
  takes: z.strictObject({}),
  gives: nothing,
})

/** Begins to set up a passkey or security key; nothing changes until `finishPasskey`. */
export const beginPasskey = act({
  name: "accounts.begin-passkey",
  route: "POST /me/passkeys/begin",
  changes: [],
  takes: z.strictObject({}),
  gives: PasskeyCreation,
})

export const finishPasskey = act({
  name: "accounts.finish-passkey",
  route: "POST /me/passkeys",
  changes: ["second-step", "session", "me"],
  takes: z.strictObject({ name: line(60), credential: NewPasskey }),
  gives: nothing,
})

export const renamePasskey = act({
  name: "accounts.rename-passkey",
  route: "PATCH /me/passkeys/:id",
  changes: ["second-step"],
  takes: z.strictObject({ id: ids.passkey, name: line(60) }),
  gives: nothing,
})

export const removePasskey = act({
  name: "accounts.remove-passkey",
  route: "DELETE /me/passkeys/:id",
  changes: ["second-step", "session"],
  takes: z.strictObject({ id: ids.passkey }),
  gives: nothing,
})

/** Makes ten recovery codes, which are shown this once; those from before no longer work. */
export const makeRecoveryCodes = act({
  name: "accounts.make-recovery-codes",
  route: "POST /me/recovery-codes",
  changes: ["second-step", "session"],
  takes: z.strictObject({}),
  gives: z.strictObject({ codes: z.array(z.string()) }),
})
