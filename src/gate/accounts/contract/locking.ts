import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { ids, nothing } from "#ground/kernel/shapes.ts"
import { password } from "./typed.ts"
import { PasskeyAnswer, PasskeyRequest } from "./webauthn.ts"

/** How the session of this browser stands: whose it is, whether it is locked and what opens it. Asking does not count as use. */
export const getLock = act({
  name: "accounts.get-lock",
  route: "GET /session/lock",
  shows: ["session"],
  takes: z.strictObject({}),
  gives: z.strictObject({
    locked: z.boolean(),
    user: z.strictObject({ id: ids.user, name: z.string() }),
    practice: z.strictObject({ slug: z.string(), name: z.string() }),
    /** Whether this user has a passkey that opens it; the password always does. */
    passkey: z.boolean(),
  }),
})

/** Locks the session now: nothing opens in it until it is unlocked. */
export const lock = act({
  name: "accounts.lock",
  route: "POST /session/lock",
  changes: ["session"],
  takes: z.strictObject({}),
  gives: nothing,
})

/** Opens a locked session with the password alone: its second step was given when it began. */
export const unlock = act({
  name: "accounts.unlock",
  route: "POST /session/unlock",
  changes: ["session"],
  takes: z.strictObject({ password }),
  gives: nothing,
})

/** Asks for a passkey to open a locked session with. */
export const askUnlockPasskey = act({
  name: "accounts.ask-unlock-passkey",
  route: "POST /session/unlock/passkey/ask",
  changes: [],
  takes: z.strictObject({}),
  gives: PasskeyRequest,
})

export const showUnlockPasskey = act({
  name: "accounts.show-unlock-passkey",
  route: "POST /session/unlock/passkey",
  changes: ["session"],
  takes: z.strictObject({ credential: PasskeyAnswer }),
  gives: nothing,
})

export type Lock = z.output<typeof getLock.gives>
