import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { instant, nothing } from "#ground/kernel/shapes.ts"
import { NextStep } from "./steps.ts"
import { code } from "./typed.ts"
import { PasskeyAnswer, PasskeyRequest } from "./webauthn.ts"

const SteppedUp = z.strictObject({ freshUntil: instant })

/** Begins a step-up: asks the second step again before something that cannot be undone or leaks much. */
export const beginStepUp = act({
  name: "accounts.begin-step-up",
  route: "POST /step-up",
  changes: [],
  takes: z.strictObject({}),
  gives: NextStep,
})

/** Whether the second step is fresh enough for an act that asks it for this reason; where it is not, this is refused as that would be. */
export const checkStep = act({
  name: "accounts.check-step",
  route: "GET /step-up",
  shows: [],
  takes: z.strictObject({ why: z.enum(["settings", "leaks"]) }),
  gives: nothing,
})

/** The same as in signing in. */
export const sendStepUpCode = act({
  name: "accounts.send-step-up-code",
  route: "POST /step-up/code/again",
  changes: [],
  takes: z.strictObject({}),
  gives: NextStep,
})

export const giveStepUpCode = act({
  name: "accounts.give-step-up-code",
  route: "POST /step-up/code",
  changes: [],
  takes: z.strictObject({ code }),
  gives: SteppedUp,
})

export const giveStepUpTotp = act({
  name: "accounts.give-step-up-totp",
  route: "POST /step-up/totp",
  changes: [],
  takes: z.strictObject({ code }),
  gives: SteppedUp,
})

export const askStepUpPasskey = act({
  name: "accounts.ask-step-up-passkey",
  route: "POST /step-up/passkey/ask",
  changes: [],
  takes: z.strictObject({}),
  gives: PasskeyRequest,
})

export const showStepUpPasskey = act({
  name: "accounts.show-step-up-passkey",
  route: "POST /step-up/passkey",
  changes: [],
  takes: z.strictObject({ credential: PasskeyAnswer }),
  gives: SteppedUp,
})
